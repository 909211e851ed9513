package io.commercebridge.rules.nativeimage;

import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LocalVariableType;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The instructions of one method, and what stands on the stack before one of them. */
record Body(ClassModel owner, MethodModel method, CodeAttribute code, List<Instruction> instructions) {

    static List<Body> of(ClassModel type) {
        List<Body> bodies = new ArrayList<>();
        for (MethodModel method : type.methods()) {
            if (method.code().orElse(null) instanceof CodeAttribute code) {
                List<Instruction> instructions = code.elementStream()
                        .filter(Instruction.class::isInstance)
                        .map(Instruction.class::cast)
                        .toList();
                bodies.add(new Body(type, method, code, instructions));
            }
        }
        return bodies;
    }

    /** Names the method for findings and for comparison with calls. */
    String key() {
        return ClassFiles.name(owner) + "." + method.methodName().stringValue()
                + method.methodType().stringValue();
    }

    /** All class literals of the method. */
    Set<String> literals() {
        Set<String> names = new TreeSet<>();
        for (Instruction instruction : instructions) {
            literal(instruction).ifPresent(names::add);
        }
        return names;
    }

    /**
     * The types of the last argument of a call, type arguments included, as the instruction before it tells: a literal, a
     * variable, a field, the result of a call, a new object or a cast.
     */
    Set<String> lastArgument(int call) {
        Set<String> names = new TreeSet<>();
        if (call == 0) {
            return names;
        }
        Instruction producer = instructions.get(call - 1);
        switch (producer) {
            case LoadConstantInstruction _ -> literal(producer).ifPresent(names::add);
            case LoadInstruction load -> variable(load, bci(call - 1), names);
            case FieldInstruction field -> names.add(name(field.typeSymbol()));
            case TypeCheckInstruction check -> names.add(name(check.type().asSymbol()));
            case InvokeInstruction invoke -> names.add(made(invoke));
            default -> {}
        }
        return names;
    }

    /** The constant text that a call receives last, if it is one. */
    Optional<String> lastText(int call) {
        return call > 0 && instructions.get(call - 1) instanceof LoadConstantInstruction constant
                ? text(constant.constantValue())
                : Optional.empty();
    }

    /** Whether the last argument of the call is a parameter of this method: then its callers know the type. */
    boolean passesParameterOn(int call) {
        boolean instance = !method.flags().has(AccessFlag.STATIC);
        int parameters = instance ? 1 : 0;
        for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
            parameters += parameter.descriptorString().matches("[JD]") ? 2 : 1;
        }
        return call > 0
                && instructions.get(call - 1) instanceof LoadInstruction load
                && load.slot() < parameters
                && load.slot() >= (instance ? 1 : 0);
    }

    static String name(ClassDesc type) {
        String element = type.descriptorString().replaceAll("^\\[+", "");
        return element.startsWith("L")
                ? element.substring(1, element.length() - 1).replace('/', '.')
                : element;
    }

    private static String made(InvokeInstruction invoke) {
        boolean constructed = invoke.name().equalsString("<init>");
        return name(
                constructed ? invoke.owner().asSymbol() : invoke.typeSymbol().returnType());
    }

    private static Optional<String> literal(Instruction instruction) {
        return instruction instanceof LoadConstantInstruction constant
                        && constant.constantValue() instanceof ClassDesc type
                ? Optional.of(name(type))
                : Optional.empty();
    }

    private static Optional<String> text(ConstantDesc constant) {
        return constant instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private void variable(LoadInstruction load, int bci, Set<String> names) {
        code.forEach(element -> {
            if (element instanceof LocalVariable variable
                    && variable.slot() == load.slot()
                    && bci >= code.labelToBci(variable.startScope())
                    && bci < code.labelToBci(variable.endScope())) {
                names.add(name(variable.typeSymbol()));
            }
            if (element instanceof LocalVariableType variable
                    && variable.slot() == load.slot()
                    && bci >= code.labelToBci(variable.startScope())
                    && bci < code.labelToBci(variable.endScope())) {
                collect(variable.signatureSymbol(), names);
            }
        });
    }

    private static void collect(Signature signature, Set<String> names) {
        switch (signature) {
            case Signature.ClassTypeSig type -> {
                names.add(name(type.classDesc()));
                for (Signature.TypeArg argument : type.typeArgs()) {
                    if (argument instanceof Signature.TypeArg.Bounded bounded) {
                        collect(bounded.boundType(), names);
                    }
                }
            }
            case Signature.ArrayTypeSig array -> collect(array.componentSignature(), names);
            default -> {}
        }
    }

    private int bci(int index) {
        return instructions.subList(0, index).stream()
                .mapToInt(Instruction::sizeInBytes)
                .sum();
    }
}
