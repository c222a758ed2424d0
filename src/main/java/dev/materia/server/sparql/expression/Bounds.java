package dev.materia.server.sparql.expression;

import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * How large the values are that a query may compute with: work on longer ones cannot be interrupted, and takes time
 * that grows with the square of their length. What passes a bound is an error of its expression, as a division by zero
 * is.
 */
public final class Bounds {

    /** Most digits of a number, and most characters of a date. */
    public static final int DIGITS = 1000;

    /** Most rows of {@code VALUES} in a query. */
    public static final int ROWS = 20_000;

    /** Ten thousand years. */
    private static final int DAYS = 3_652_425;

    private static final int CHARACTERS = 4 << 20;

    /** Most characters that are looked at where one text is looked for in another, in the worst case. */
    private static final long SEARCHED = 1L << 30;

    private static final double BITS_OF_A_DIGIT = 3.33;

    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?:\\d|\\\\u003\\d|\\\\U0000003\\d){" + (DIGITS + 1) + ",}+");

    private Bounds() {}

    /** Whether a query has a number in it that is too long. */
    public static boolean hasLongNumber(String query) {
        return LONG_NUMBER.matcher(query).find();
    }

    /** Checks the length of a text that is about to be made. */
    static void text(long length) {
        if (length > CHARACTERS) {
            throw new ExprEvalException("a text of more than " + CHARACTERS + " characters");
        }
    }

    /** Checks a value, if it is a number or a text. */
    static void value(NodeValue value) {
        if (value.isInteger()) {
            digits((long) (value.getInteger().bitLength() / BITS_OF_A_DIGIT));
        } else if (value.isDecimal()) {
            digits((long) (value.getDecimal().unscaledValue().bitLength() / BITS_OF_A_DIGIT));
            digits(Math.abs((long) value.getDecimal().scale()));
        } else if (value.isDuration()) {
            duration(value.getDuration());
        } else if (value.isString()) {
            text(value.getString().length());
        }
    }

    /** A calendar is moved on by a duration month by month. */
    private static void duration(Duration duration) {
        double days = number(duration, DatatypeConstants.DAYS)
                + number(duration, DatatypeConstants.HOURS) / 24
                + number(duration, DatatypeConstants.MINUTES) / (24 * 60)
                + number(duration, DatatypeConstants.SECONDS) / (24 * 60 * 60);
        if (!(days <= DAYS)) {
            throw new ExprEvalException("a duration of more than " + DAYS + " days");
        }
    }

    private static double number(Duration duration, DatatypeConstants.Field field) {
        Number number = duration.getField(field);
        return number == null ? 0 : number.doubleValue();
    }

    private static void digits(long digits) {
        if (digits > DIGITS) {
            throw new ExprEvalException("a number of more than " + DIGITS + " digits");
        }
    }

    /** Checks how many digits a rounding or a power asks for. */
    static void count(NodeValue value) {
        if (value.isNumber() && !(Math.abs(value.getDouble()) <= DIGITS)) {
            throw new ExprEvalException("more than " + DIGITS + " digits");
        }
    }

    /** Checks the text that a value of another datatype than a text is about to be made of. */
    static void lexical(NodeValue text, String datatype) {
        if (text.isString() && text.getString().length() > DIGITS && !datatype.equals(XSDDatatype.XSDstring.getURI())) {
            throw new ExprEvalException("a value of <" + datatype + "> of more than " + DIGITS + " characters");
        }
    }

    /** Checks texts of which one is about to be looked for in the other. */
    static void search(NodeValue text, NodeValue part) {
        if (text.isLiteral() && part.isLiteral()) {
            long within = text.asNode().getLiteralLexicalForm().length();
            if (within * part.asNode().getLiteralLexicalForm().length() > SEARCHED) {
                throw new ExprEvalException("a long text looked for in a longer one");
            }
        }
    }
}
