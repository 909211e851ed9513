package io.commercebridge.local.function;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A zip in the layout of a real function, compiled on the spot: small enough to be told what to do by its event. */
public final class TinyFunction {
    private static final String CONTEXT = """
            package com.amazonaws.services.lambda.runtime;
            public interface Context {
                int getRemainingTimeInMillis();
                String getFunctionName();
            }
            """;
    private static final String HANDLER = """
            package io.quarkus.funqy.lambda;
            import com.amazonaws.services.lambda.runtime.Context;
            import java.io.*;
            public class FunqyStreamHandler {
                private int calls;
                public void handleRequest(InputStream in, OutputStream out, Context context) throws Exception {
                    String event = new String(in.readAllBytes(), "UTF-8");
                    calls++;
                    switch (event.replace("\\"", "")) {
                        case "fail" -> throw new IllegalStateException("told to fail");
                        case "hang" -> Thread.sleep(60_000);
                        case "exit" -> Runtime.getRuntime().halt(3);
                        case "count" -> write(out, "" + calls);
                        case "time" -> write(out, "" + context.getRemainingTimeInMillis());
                        case "setting" -> write(out, String.valueOf(System.getenv("BRIDGE_SETTING")));
                        case "sees" -> write(out, sees("io.commercebridge.local.function.LoadedFunction"));
                        default -> write(out, context.getFunctionName() + " " + event);
                    }
                }
                private static String sees(String type) {
                    try {
                        Class.forName(type);
                        return "yes";
                    } catch (ClassNotFoundException e) {
                        return "no";
                    }
                }
                private static void write(OutputStream out, String text) throws IOException {
                    out.write(text.getBytes("UTF-8"));
                }
            }
            """;

    private TinyFunction() {}

    /** Builds {@code functions/<name>/target/function.zip} below the root. */
    public static FunctionZip build(Path root, String name) throws IOException {
        Path target =
                Files.createDirectories(root.resolve("functions").resolve(name).resolve("target"));
        Path sources = Files.createDirectories(target.resolve("sources"));
        Path classes = Files.createDirectories(target.resolve("classes"));
        Path context = Files.writeString(sources.resolve("Context.java"), CONTEXT);
        Path handler = Files.writeString(sources.resolve("FunqyStreamHandler.java"), HANDLER);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(null, null, null, "-d", classes.toString(), context.toString(), handler.toString());
        if (status != 0) {
            throw new IllegalStateException("does not compile");
        }
        Path zip = target.resolve("function.zip");
        pack(classes, zip);
        return new FunctionZip(name, zip);
    }

    private static void pack(Path classes, Path zip) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
