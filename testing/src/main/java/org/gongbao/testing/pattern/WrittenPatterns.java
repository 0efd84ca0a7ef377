package org.gongbao.testing.pattern;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The expressions that stand in a class as texts, as in {@code name.matches("\\d+")}. Pure. */
final class WrittenPatterns {

    private static final List<String> TAKERS = List.of(
            "java/lang/String.matches",
            "java/lang/String.replaceAll",
            "java/lang/String.replaceFirst",
            "java/lang/String.split",
            "java/util/regex/Pattern.compile",
            "java/util/regex/Pattern.matches",
            "org/gongbao/schemas/pattern/SoughtPattern.of");

    private WrittenPatterns() {}

    static List<FoundPattern> in(String name, byte[] bytes) {
        List<FoundPattern> found = new ArrayList<>();
        for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
            method.code().ifPresent(code -> {
                List<Instruction> before = new ArrayList<>();
                for (CodeElement element : code) {
                    if (element instanceof InvokeInstruction call && takesExpression(call)) {
                        expression(before, call.typeSymbol().parameterCount())
                                .ifPresent(text -> found.add(new FoundPattern(
                                        name + "#" + method.methodName().stringValue(), Pattern.compile(text))));
                    }
                    if (element instanceof Instruction instruction) {
                        before.add(instruction);
                    }
                }
            });
        }
        return found;
    }

    private static boolean takesExpression(InvokeInstruction call) {
        return TAKERS.contains(call.owner().asInternalName() + "." + call.name().stringValue());
    }

    /** The first argument, if it is a text and so are those behind it, which then took one instruction each. */
    private static Optional<String> expression(List<Instruction> before, int arguments) {
        int at = before.size() - arguments;
        return at >= 0
                        && before.get(at) instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
