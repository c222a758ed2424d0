package dev.materia.server.sparql.expression;

import java.util.List;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.sse.Tags;

/**
 * Puts functions in the place of Jena's that do the same, but end when their query is to end, and compute with nothing
 * that passes {@link Bounds}.
 */
final class BoundedExpressions extends ExprTransformCopy {

    private static final String MATCHES = "http://www.w3.org/2005/xpath-functions#matches";
    private static final String REPLACE = "http://www.w3.org/2005/xpath-functions#replace";
    private static final String SUBSTRING = "http://www.w3.org/2005/xpath-functions#substring";

    @Override
    public Expr transform(ExprFunction1 function, Expr arg) {
        if (function instanceof Unstable
                && Tags.tagBNode.equals(function.getFunctionSymbol().getSymbol())) {
            return new SolutionBNode(arg);
        }
        return function instanceof E_StrEncodeForURI ? new Encode(arg) : super.transform(function, arg);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_Multiply) {
            return new Multiply(first, second);
        }
        if (function instanceof E_Add) {
            return new Plus(first, second);
        }
        if (function instanceof E_Subtract) {
            return new Less(first, second);
        }
        if (function instanceof E_StrDatatype) {
            return new Typed(first, second);
        }
        if (function instanceof E_StrContains) {
            return new Contains(first, second);
        }
        if (function instanceof E_StrBefore) {
            return new Before(first, second);
        }
        return function instanceof E_StrAfter ? new After(first, second) : super.transform(function, first, second);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        String iri = function instanceof E_Function call ? call.getFunctionIRI() : "";
        if (function instanceof E_Regex || (iri.equals(MATCHES) && isBetween(args, 2, 3))) {
            return new InterruptibleRegex(given(args));
        }
        if (function instanceof E_StrReplace || (iri.equals(REPLACE) && isBetween(args, 3, 4))) {
            return new InterruptibleReplace(given(args));
        }
        if (function instanceof E_StrSubstring || (iri.equals(SUBSTRING) && isBetween(args, 2, 3))) {
            return new Substring(given(args));
        }
        return function instanceof E_StrConcat ? new Concat(args) : super.transform(function, args);
    }

    private static boolean isBetween(ExprList args, int least, int most) {
        return args.size() >= least && args.size() <= most;
    }

    /** The arguments without those that stand for none. */
    private static ExprList given(ExprList args) {
        ExprList given = new ExprList();
        for (Expr arg : args) {
            if (arg != null) {
                given.add(arg);
            }
        }
        return given;
    }

    private static final class Encode extends E_StrEncodeForURI {
        Encode(Expr arg) {
            super(arg);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            Bounds.value(value);
            return super.eval(value);
        }

        @Override
        public Expr copy(Expr arg) {
            return new Encode(arg);
        }
    }

    private static final class Multiply extends E_Multiply {
        Multiply(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            Bounds.value(left);
            Bounds.value(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiply(left, right);
        }
    }

    private static final class Plus extends E_Add {
        Plus(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            Bounds.value(left);
            Bounds.value(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Plus(left, right);
        }
    }

    private static final class Less extends E_Subtract {
        Less(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            Bounds.value(left);
            Bounds.value(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Less(left, right);
        }
    }

    private static final class Typed extends E_StrDatatype {
        Typed(Expr text, Expr datatype) {
            super(text, datatype);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue datatype) {
            Bounds.lexical(text, datatype.asString());
            return super.eval(text, datatype);
        }

        @Override
        public Expr copy(Expr text, Expr datatype) {
            return new Typed(text, datatype);
        }
    }

    private static final class Contains extends E_StrContains {
        Contains(Expr text, Expr part) {
            super(text, part);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            Bounds.search(text, part);
            return super.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new Contains(text, part);
        }
    }

    private static final class Before extends E_StrBefore {
        Before(Expr text, Expr part) {
            super(text, part);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            Bounds.search(text, part);
            return super.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new Before(text, part);
        }
    }

    private static final class After extends E_StrAfter {
        After(Expr text, Expr part) {
            super(text, part);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            Bounds.search(text, part);
            return super.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new After(text, part);
        }
    }

    private static final class Concat extends E_StrConcat {
        Concat(ExprList args) {
            super(args);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            long length = 0;
            for (NodeValue arg : args) {
                length += arg.isLiteral() ? arg.asNode().getLiteralLexicalForm().length() : 0;
            }
            Bounds.text(length);
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Concat(args);
        }
    }
}
