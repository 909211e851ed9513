package io.commercebridge.local.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stream handler of one unpacked zip in a class loader that sees the zip and the JDK, as in Lambda's Java runtime.
 *
 * <p>Not for several threads: Lambda gives an instance one event at a time.
 */
final class Handler implements AutoCloseable {
    private static final String CLASS = "io.quarkus.funqy.lambda.FunqyStreamHandler";
    private static final String CONTEXT = "com.amazonaws.services.lambda.runtime.Context";

    private final String name;
    private final URLClassLoader loader;
    private final Class<?> contextType;
    private final Object handler;
    private final Method method;

    private Handler(String name, URLClassLoader loader) throws ReflectiveOperationException {
        this.name = name;
        this.loader = loader;
        contextType = loader.loadClass(CONTEXT);
        handler = loader.loadClass(CLASS).getConstructor().newInstance();
        method = handler.getClass().getMethod("handleRequest", InputStream.class, OutputStream.class, contextType);
    }

    /** Starts the application on the calling thread, whose context class loader becomes the zip's. */
    static Handler start(String name, Path unpacked) {
        try {
            URLClassLoader loader = new URLClassLoader(name, classPath(unpacked), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            return new Handler(name, loader);
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            throw new FunctionFailure(FunctionFailure.Kind.CRASH, name + " does not start: " + rootOf(e), e);
        }
    }

    byte[] invoke(byte[] event, Instant deadline) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            method.invoke(handler, new ByteArrayInputStream(event), answer, context(deadline));
            return answer.toByteArray();
        } catch (InvocationTargetException e) {
            Throwable cause = e.getTargetException();
            throw new FunctionFailure(FunctionFailure.Kind.ERROR, name + " failed: " + rootOf(cause), cause);
        } catch (IllegalAccessException e) {
            throw new FunctionFailure(FunctionFailure.Kind.CRASH, name + " cannot be called", e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private Object context(Instant deadline) {
        String requestId = UUID.randomUUID().toString();
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {contextType}, (_, called, _) -> switch (called.getName()) {
                    case "getRemainingTimeInMillis" ->
                        (int) Math.max(
                                0, deadline.toEpochMilli() - Instant.now().toEpochMilli());
                    case "getMemoryLimitInMB" -> 1024;
                    case "getAwsRequestId" -> requestId;
                    case "getFunctionName", "toString" -> name;
                    default -> null;
                });
    }

    private static URL[] classPath(Path unpacked) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(unpacked.toUri().toURL());
        Path libraries = unpacked.resolve("lib");
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> jars = Files.list(libraries)) {
                for (Path jar : jars.sorted().toList()) {
                    urls.add(jar.toUri().toURL());
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
