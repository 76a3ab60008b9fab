package dev.medialib.testkit.sanity.groq;

import dev.medialib.testkit.sanity.groq.FunctionCall.Function;
import dev.medialib.testkit.sanity.groq.FunctionCall.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses calls of functions and pipe functions. */
final class CallParser {

    private final TokenStream tokens;
    private final Parser parser;

    CallParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    private record Name(String namespace, String name, Span span) {}

    private Name name() {
        Token first = tokens.expectName("the name of a function");
        boolean hasNamespace = tokens.accept("::");
        Token last = hasNamespace ? tokens.expectName("the name of a function") : first;
        String namespace = hasNamespace ? first.text() : "global";
        Name name = new Name(namespace, last.text(), first.span().to(last.span()));
        if (Functions.isUnsupported(namespace, last.text())) {
            String shown = namespace.equals("global") ? last.text() : namespace + "::" + last.text();
            throw name.span().unsupported("the function " + shown + "()");
        }
        return name;
    }

    Expression call() {
        Name name = name();
        if (name.namespace().equals("global") && name.name().equals("select")) {
            return select(name.span());
        }
        Function function = Functions.named(name.namespace(), name.name());
        if (function == null) {
            throw name.span().invalid("unknown function \"" + name.namespace() + "::" + name.name() + "\"");
        }
        List<Expression> arguments = arguments(parser::expression);
        Span span = tokens.since(name.span());
        if (arguments.size() < function.minArguments() || arguments.size() > function.maxArguments()) {
            throw span.invalid("function \"" + name.name() + "\" must have " + function.expectedArguments()
                    + ", and has " + arguments.size());
        }
        return new FunctionCall(span, function, arguments);
    }

    /** Parses {@code | order(…)}, the only pipe function of the language that is evaluated here. */
    Expression pipe(Span start, Expression base) {
        tokens.expect("|");
        Name name = name();
        if (!name.namespace().equals("global") || !name.name().equals("order")) {
            throw name.span().invalid("unknown pipe function \"" + name.name() + "\"");
        }
        List<Order.Key> keys = arguments(this::key);
        Span span = tokens.since(start);
        if (keys.isEmpty()) {
            throw span.invalid("function \"order\" must have at least 1 argument");
        }
        return new Order(span, base, keys);
    }

    private Order.Key key() {
        Expression value = parser.expression();
        Token direction = tokens.current();
        if (!direction.isName("asc") && !direction.isName("desc")) {
            return new Order.Key(value, false);
        }
        if (value instanceof Operators.Logical) {
            // asc and desc bind stronger than && and ||, so they would be part of the last operand
            throw tokens.unexpected("a condition in parentheses before asc or desc");
        }
        tokens.next();
        return new Order.Key(value, direction.isName("desc"));
    }

    private Expression select(Span start) {
        List<Select.Alternative> alternatives = new ArrayList<>();
        List<Expression> otherwise = new ArrayList<>();
        var unused = arguments(() -> {
            if (!otherwise.isEmpty()) {
                throw tokens.unexpected("no argument of select() after the default");
            }
            Expression condition = parser.expression();
            if (tokens.accept("=>")) {
                alternatives.add(new Select.Alternative(condition, parser.expression()));
            } else {
                otherwise.add(condition);
            }
            return condition;
        });
        @Nullable Expression last = otherwise.isEmpty() ? null : otherwise.get(0);
        return new Select(tokens.since(start), List.copyOf(alternatives), last);
    }

    private <T> List<T> arguments(Supplier<T> argument) {
        tokens.expect("(");
        List<T> arguments = new ArrayList<>();
        while (!tokens.at(")")) {
            arguments.add(argument.get());
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect(")");
        return List.copyOf(arguments);
    }
}
