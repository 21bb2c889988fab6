package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Nothing that is said to people prints a day or a number of a record as the computer writes it.
 *
 * <p>Read from the compiled classes: wherever a sentence is joined together, what is joined into it has a type, and a day,
 * a moment or an id among them would come out as {@code 2026-11-04} or {@code 0198f3…}. A sentence is a text with a blank;
 * addresses and keys have none.
 */
class MessagesTest {

    private static final Path CLASSES = Path.of("target/classes/care/mainstay");

    private static final Set<String> AS_THE_COMPUTER_WRITES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.util.UUID",
            "care.mainstay.foundation.kernel.CarerId",
            "care.mainstay.foundation.kernel.PersonId",
            "care.mainstay.foundation.kernel.UserId");

    /** The command line, which writes for machines as much as for people; a statement for the database; terms as written. */
    private static final List<String> FOR_MACHINES = List.of(
            "care.mainstay.edge.cli.",
            "care.mainstay.edge.imports.internal.ExportedTable",
            "care.mainstay.money.terms.");

    /** A sentence or a part of one. What begins with a small letter is said to programmers: {@code no person …}. */
    private static boolean isSaid(String text) {
        return text.contains(" ") && text.matches("(?s).*[a-z]{2}.*|, .*") && !text.matches("(?s)[a-z].*");
    }

    @Test
    void daysAndIdsAreSaidInWords() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(CLASSES)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> read(file, found));
        }

        assertThat(found).isEmpty();
    }

    private static void read(Path file, Collection<String> found) {
        try {
            var reader = new ClassReader(Files.readAllBytes(file));
            var name = reader.getClassName().replace('/', '.');
            if (FOR_MACHINES.stream().noneMatch(name::startsWith)) {
                reader.accept(new Joins(name, found), ClassReader.SKIP_FRAMES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at every text a class joins together. */
    private static final class Joins extends ClassVisitor {

        private final String owner;
        private final Collection<String> found;

        Joins(String owner, Collection<String> found) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new JoinsOfOne(owner + "." + name, found);
        }
    }

    /**
     * Looks at every text a method joins together. The compiler turns each thing into text just before the joining, so what
     * it was is what the instruction before that left: the answer of a call, a field, or a variable.
     */
    private static final class JoinsOfOne extends MethodVisitor {

        private final String where;
        private final Collection<String> found;
        private final Map<Label, Integer> places = new HashMap<>();
        private final List<Loaded> waiting = new ArrayList<>();
        private final List<Suspect> suspects = new ArrayList<>();
        private Loaded last = new Loaded("", -1, 0);
        private int place;

        /** What an instruction left on the stack: something of a type, or else the variable with that number. */
        private record Loaded(String type, int variable, int place) {}

        /** A variable that was joined into a sentence; its type is known once the whole method has been read. */
        private record Suspect(Loaded loaded, String text) {}

        JoinsOfOne(String where, Collection<String> found) {
            super(Opcodes.ASM9);
            this.where = where;
            this.found = found;
        }

        @Override
        public void visitLabel(Label label) {
            places.put(label, place);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            place++;
            last = new Loaded("", variable, place);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            left(Type.getType(descriptor));
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            left(Type.getObjectType(type));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
            if (owner.equals("java/lang/String")
                    && name.equals("valueOf")
                    && descriptor.startsWith("(Ljava/lang/Object;")) {
                waiting.add(last);
            }
            left(Type.getReturnType(descriptor));
        }

        @Override
        public void visitInvokeDynamicInsn(String join, String types, Handle how, Object... with) {
            if (join.equals("makeConcatWithConstants")) {
                var text = ((String) with[0]).replace('\u0001', '…');
                if (isSaid(text)) {
                    waiting.forEach(loaded -> suspects.add(new Suspect(loaded, text)));
                }
                waiting.clear();
            }
            left(Type.getReturnType(types));
        }

        private void left(Type type) {
            place++;
            last = new Loaded(type.getClassName(), -1, place);
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, String signature, Label start, Label end, int variable) {
            for (var suspect : suspects) {
                if (suspect.loaded().variable() == variable
                        && suspect.loaded().place() >= places.get(start)
                        && suspect.loaded().place() <= places.getOrDefault(end, Integer.MAX_VALUE)) {
                    judge(Type.getType(descriptor).getClassName(), suspect.text());
                }
            }
        }

        @Override
        public void visitEnd() {
            suspects.forEach(suspect -> judge(suspect.loaded().type(), suspect.text()));
        }

        private void judge(String type, String text) {
            if (AS_THE_COMPUTER_WRITES.contains(type)) {
                found.add(where + " says “" + text + "” with a " + type);
            }
        }
    }
}
