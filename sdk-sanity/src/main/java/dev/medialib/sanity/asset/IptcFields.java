package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Fields of the IPTC format IIM, {@code sanity.imageIptcIim}. The IPTC standard defines the meanings and forms; the vendor
 * documents only names and types.
 */
@Value.Immutable
@ModelStyle
public interface IptcFields extends WithIptcFields, JsonModel {
    /** Returns the type, {@code sanity.imageIptcIim}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the type of the object; null when the image does not have it. */
    @JsonProperty("ObjectTypeReference")
    @Nullable String objectTypeReference();

    /** Returns the attributes of the object; null when the image does not have them. */
    @JsonProperty("ObjectAttributeReference")
    @Nullable List<String> objectAttributeReference();

    /** Returns the short name of the object; null when the image does not have it. */
    @JsonProperty("ObjectName")
    @Nullable String objectName();

    /** Returns the editorial status; null when the image does not have it. */
    @JsonProperty("EditStatus")
    @Nullable String editStatus();

    /** Returns the kind of the editorial update; null when the image does not have it. */
    @JsonProperty("EditorialUpdate")
    @Nullable String editorialUpdate();

    /** Returns the urgency, from 1 to 8; null when the image does not have it. */
    @JsonProperty("Urgency")
    @Nullable String urgency();

    /** Returns the references to subjects; null when the image does not have them. */
    @JsonProperty("SubjectReference")
    @Nullable List<String> subjectReference();

    /** Returns the category; null when the image does not have it. */
    @JsonProperty("Category")
    @Nullable String category();

    /** Returns the supplemental categories; null when the image does not have them. */
    @JsonProperty("SupplementalCategory")
    @Nullable List<String> supplementalCategory();

    /** Returns the identifier of a recurring object; null when the image does not have it. */
    @JsonProperty("FixtureIdentifier")
    @Nullable String fixtureIdentifier();

    /** Returns the keywords; null when the image does not have them. */
    @JsonProperty("Keywords")
    @Nullable List<String> keywords();

    /** Returns the codes of the places shown; null when the image does not have them. */
    @JsonProperty("ContentLocationCode")
    @Nullable List<String> contentLocationCode();

    /** Returns the names of the places shown; null when the image does not have them. */
    @JsonProperty("ContentLocationName")
    @Nullable List<String> contentLocationName();

    /** Returns the date from which the image may be used; null when the image does not have it. */
    @JsonProperty("ReleaseDate")
    @Nullable String releaseDate();

    /**
     * Returns the time of day from which the image may be used, on {@link #releaseDate}; null when the image does not have it.
     */
    @JsonProperty("ReleaseTime")
    @Nullable String releaseTime();

    /** Returns the date until which the image may be used; null when the image does not have it. */
    @JsonProperty("ExpirationDate")
    @Nullable String expirationDate();

    /**
     * Returns the time of day until which the image may be used, on {@link #expirationDate}; null when the image does not have
     * it.
     */
    @JsonProperty("ExpirationTime")
    @Nullable String expirationTime();

    /** Returns the instructions for use; null when the image does not have it. */
    @JsonProperty("SpecialInstructions")
    @Nullable String specialInstructions();

    /** Returns the advised action; null when the image does not have it. */
    @JsonProperty("ActionAdvised")
    @Nullable String actionAdvised();

    /** Returns the services of earlier objects; null when the image does not have them. */
    @JsonProperty("ReferenceService")
    @Nullable List<String> referenceService();

    /** Returns the dates of earlier objects; null when the image does not have them. */
    @JsonProperty("ReferenceDate")
    @Nullable List<String> referenceDate();

    /** Returns the numbers of earlier objects; null when the image does not have them. */
    @JsonProperty("ReferenceNumber")
    @Nullable List<String> referenceNumber();

    /** Returns the date of creation; null when the image does not have it. */
    @JsonProperty("DateCreated")
    @Nullable String dateCreated();

    /** Returns the time of creation; null when the image does not have it. */
    @JsonProperty("TimeCreated")
    @Nullable String timeCreated();

    /** Returns the date of digitization; null when the image does not have it. */
    @JsonProperty("DigitalCreationDate")
    @Nullable String digitalCreationDate();

    /** Returns the time of digitization; null when the image does not have it. */
    @JsonProperty("DigitalCreationTime")
    @Nullable String digitalCreationTime();

    /** Returns the program that created the object; null when the image does not have it. */
    @JsonProperty("OriginatingProgram")
    @Nullable String originatingProgram();

    /** Returns the version of the program; null when the image does not have it. */
    @JsonProperty("ProgramVersion")
    @Nullable String programVersion();

    /** Returns the part of the day for which the object is meant; null when the image does not have it. */
    @JsonProperty("ObjectCycle")
    @Nullable String objectCycle();

    /** Returns the names of the creators; null when the image does not have them. */
    @JsonProperty("Byline")
    @Nullable List<String> byline();

    /** Returns the titles of the creators; null when the image does not have them. */
    @JsonProperty("BylineTitle")
    @Nullable List<String> bylineTitle();

    /** Returns the city; null when the image does not have it. */
    @JsonProperty("City")
    @Nullable String city();

    /** Returns the place within the city; null when the image does not have it. */
    @JsonProperty("Sublocation")
    @Nullable String sublocation();

    /** Returns the province or state; null when the image does not have it. */
    @JsonProperty("ProvinceState")
    @Nullable String provinceState();

    /** Returns the code of the country; null when the image does not have it. */
    @JsonProperty("CountryPrimaryLocationCode")
    @Nullable String countryPrimaryLocationCode();

    /** Returns the name of the country; null when the image does not have it. */
    @JsonProperty("CountryPrimaryLocationName")
    @Nullable String countryPrimaryLocationName();

    /** Returns the reference of the original transmission; null when the image does not have it. */
    @JsonProperty("OriginalTransmissionReference")
    @Nullable String originalTransmissionReference();

    /** Returns the headline; null when the image does not have it. */
    @JsonProperty("Headline")
    @Nullable String headline();

    /** Returns the provider of the object; null when the image does not have it. */
    @JsonProperty("Credit")
    @Nullable String credit();

    /** Returns the original owner; null when the image does not have it. */
    @JsonProperty("Source")
    @Nullable String source();

    /** Returns the copyright notice; null when the image does not have it. */
    @JsonProperty("CopyrightNotice")
    @Nullable String copyrightNotice();

    /** Returns the contacts; null when the image does not have them. */
    @JsonProperty("Contact")
    @Nullable List<String> contact();

    /** Returns the caption; null when the image does not have it. */
    @JsonProperty("CaptionAbstract")
    @Nullable String captionAbstract();

    /** Returns the writers of the caption; null when the image does not have them. */
    @JsonProperty("WriterEditor")
    @Nullable List<String> writerEditor();

    /** Returns the type of the image; null when the image does not have it. */
    @JsonProperty("ImageType")
    @Nullable String imageType();

    /** Returns the orientation of the image; null when the image does not have it. */
    @JsonProperty("ImageOrientation")
    @Nullable String imageOrientation();

    /** Returns the code of the language; null when the image does not have it. */
    @JsonProperty("LanguageIdentifier")
    @Nullable String languageIdentifier();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IptcFields fromJson(JsonData json) {
        return json.as(IptcFields.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link IptcFields}. */
    final class Builder extends ImmutableIptcFields.Builder {
        Builder() {}
    }
}
