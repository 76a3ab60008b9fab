package dev.medialib.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.Slices;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests of the dependencies between packages. */
@AnalyzeClasses(packages = "dev.medialib", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] VENDORS = {"livingdocs", "sanity", "sitefinity"};

    private static String[] vendorsAnd(String... others) {
        return Stream.concat(Stream.of(VENDORS).map(v -> "dev.medialib." + v + ".."), Stream.of(others))
                .toArray(String[]::new);
    }

    /** One slice for each package, including those at the top of a module. */
    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith("dev.medialib.")
                    ? SliceIdentifier.of(
                            name.equals("dev.medialib.core.internal.json") ? "dev.medialib.core.json" : name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package, with core.json and core.internal.json as one";
        }
    };

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().assignedFrom(PACKAGES).should().beFreeOfCycles();

    /** Without it, a user's own mapper fails: Jackson 3 cannot read the model, and Jackson 2 loses explicit nulls. */
    @ArchTest
    static final ArchRule modelsAreReadByAnyMapper = methods()
            .that()
            .haveName("fromJson")
            .should()
            .beAnnotatedWith(JsonCreator.class)
            .andShould()
            .beStatic();

    @ArchTest
    static void everyModelHasFromJson(JavaClasses classes) {
        Set<String> without = classes.stream()
                .filter(type -> type.isInterface() && type.isAssignableTo(JsonModel.class))
                .filter(type -> type.tryGetMethod("builder").isPresent())
                .filter(type -> type.tryGetMethod("fromJson", JsonData.class).isEmpty())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), without);
    }

    /** A pattern that matches nothing would let every cycle pass. */
    @ArchTest
    static void everyPackageIsInASlice(JavaClasses classes) {
        Set<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("dev.medialib.core.internal.json"))
                .collect(Collectors.toSet());
        Set<String> sliced = new HashSet<>();
        Slices.Transformer transformer = Slices.assignedFrom(PACKAGES);
        transformer.transform(classes).forEach(slice -> slice.forEach(type -> sliced.add(type.getPackageName())));
        sliced.remove("dev.medialib.core.internal.json");
        assertEquals(packages, sliced);
        assertTrue(
                sliced.containsAll(Set.of(
                        "dev.medialib.core",
                        "dev.medialib.core.call",
                        "dev.medialib.core.internal.pipeline",
                        "dev.medialib.livingdocs",
                        "dev.medialib.sanity",
                        "dev.medialib.sitefinity",
                        "dev.medialib.testkit.internal")),
                () -> "classes of some module were not found: " + sliced);
    }

    @ArchTest
    static final ArchRule theCoreKnowsNoVendor = noClasses()
            .that()
            .resideInAPackage("dev.medialib.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(vendorsAnd());

    @ArchTest
    static final ArchRule vendorsDoNotKnowEachOther = slices().matching("dev.medialib.(livingdocs|sanity|sitefinity)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule theTestKitKnowsNothingOfTheSdk = noClasses()
            .that()
            .resideInAPackage("dev.medialib.testkit..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.medialib..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.medialib.testkit.."))));

    @ArchTest
    static final ArchRule vendorsDoNotKnowTheTestKit = noClasses()
            .that()
            .resideInAnyPackage(vendorsAnd("dev.medialib.core.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.medialib.testkit..");

    @ArchTest
    static final ArchRule onlyTheCoreSpeaksToOkHttp = noClasses()
            .that()
            .resideInAnyPackage(vendorsAnd("dev.medialib.core.paging..", "dev.medialib.core.content.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule publicSignaturesAreFreeOfOkHttpAndJackson =
            methods().that().areDeclaredInClassesThat(visibleToUsers()).should(notShowOthersTypes());

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            classes().that().arePublic().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .that()
            .resideOutsideOfPackage("dev.medialib.examples..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule noStateBelongsToAThread = noFields().should().haveRawType(ThreadLocal.class);

    @ArchTest
    static final ArchRule stagesKnowNothingOfEachOther =
            classes().that(areStages()).should(notDependOnAnotherStage());

    private static DescribedPredicate<JavaClass> areStages() {
        return DescribedPredicate.describe(
                "are stages of the pipeline",
                type -> !type.isInterface()
                        && type.getInterfaces().stream()
                                .anyMatch(i ->
                                        i.toErasure().getName().equals("dev.medialib.core.internal.pipeline.Stage")));
    }

    private static ArchCondition<JavaClass> notDependOnAnotherStage() {
        return new ArchCondition<>("not depend on another stage") {
            @Override
            public void check(JavaClass stage, ConditionEvents events) {
                stage.getDirectDependenciesFromSelf().stream()
                        .filter(d -> areStages().test(d.getTargetClass()))
                        .filter(d -> !d.getTargetClass().equals(stage))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> visibleToUsers() {
        Set<String> exported = exportedToAll();
        return DescribedPredicate.describe(
                "users see",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && exported.contains(type.getPackageName())
                        && !type.getPackageName().endsWith("core.okhttp")
                        && !type.getSimpleName().startsWith("Immutable"));
    }

    /** Packages that the SDK's modules export to everybody. */
    private static Set<String> exportedToAll() {
        Set<String> exported = new HashSet<>();
        try {
            for (URL url :
                    Collections.list(ArchitectureTest.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream descriptor = url.openStream()) {
                    ModuleDescriptor module = ModuleDescriptor.read(descriptor);
                    if (module.name().startsWith("dev.medialib.")) {
                        module.exports().stream()
                                .filter(export -> !export.isQualified())
                                .forEach(export -> exported.add(export.source()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exported;
    }

    /** A missing module would have no public signatures, so the test would pass. */
    @ArchTest
    static void theExportsOfAllModulesAreFound(JavaClasses classes) {
        Set<String> exported = exportedToAll();
        assertTrue(
                exported.containsAll(Set.of(
                        "dev.medialib.core",
                        "dev.medialib.livingdocs",
                        "dev.medialib.sanity",
                        "dev.medialib.sitefinity",
                        "dev.medialib.testkit")),
                () -> "exports of some module were not found: " + exported);
    }

    @ArchTest
    static final ArchRule publicMethodsShowNoInternalTypes = methods()
            .that()
            .areDeclaredInClassesThat(visibleToUsers())
            .and(areNoExtensionPoints())
            .should(notShowInternalTypes());

    /**
     * The base classes of clients, of their builders and of fakes, which only the SDK's own classes extend. The method of fakes is
     * hidden in the published Javadoc.
     */
    private static DescribedPredicate<JavaMethod> areNoExtensionPoints() {
        return DescribedPredicate.describe(
                "are no extension points for clients and fakes",
                method -> !method.getName().equals("view")
                        && !(method.getName().equals("handle")
                                && method.getOwner().isAssignableTo("dev.medialib.testkit.FakeServer"))
                        && !method.getOwner().getName().equals("dev.medialib.core.MedialibClient")
                        && !method.getOwner().getName().equals("dev.medialib.core.ClientBuilder"));
    }

    private static ArchCondition<JavaMethod> notShowInternalTypes() {
        return new ArchCondition<>("not show types of packages that are not exported") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean visible = method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED);
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getPackageName)
                        .filter(name -> visible && name.startsWith("dev.medialib.") && name.contains(".internal"))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " shows " + name)));
            }
        };
    }

    /** All other classes belong to a feature or to the errors, or are internal. */
    @ArchTest
    static void aVendorsRootShowsItsClientBuilderAndVersionOnly(JavaClasses classes) {
        for (String vendor : VENDORS) {
            Set<String> shown = classes.stream()
                    .filter(visibleToUsers())
                    .filter(type -> type.getPackageName().equals("dev.medialib." + vendor) && type.isTopLevelClass())
                    .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            assertTrue(shown.remove(vendor + "client") && shown.remove(vendor + "clientbuilder"), vendor);
            shown.remove(vendor + "apiversion");
            assertEquals(Set.of(), shown, vendor);
        }
    }

    /** A program that uses two clients needs no qualified names. */
    @ArchTest
    static void noTwoVendorsShareAPublicName(JavaClasses classes) {
        Map<String, List<String>> packages = classes.stream()
                .filter(visibleToUsers())
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().startsWith("With"))
                .filter(type -> Stream.of(VENDORS).anyMatch(v -> type.getName().startsWith("dev.medialib." + v + ".")))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        packages.remove("package-info");
        assertTrue(packages.size() > 100, () -> "the public types were not found: " + packages.keySet());
        packages.values().removeIf(owners -> owners.size() == 1);
        assertEquals(Map.of(), packages);
    }

    private static ArchCondition<JavaMethod> notShowOthersTypes() {
        return new ArchCondition<>("not show types of OkHttp, Okio or Jackson") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean visible = method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED);
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.matches("(okhttp3|okio|com\\.fasterxml\\.jackson|kotlin)(\\..*)?"))
                        .filter(name -> visible)
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " shows " + name)));
            }
        };
    }
}
