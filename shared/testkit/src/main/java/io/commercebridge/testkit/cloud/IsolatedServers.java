package io.commercebridge.testkit.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * DynamoDB Local and ElasticMQ in a class loader of their own: they bring an older AWS SDK, Jackson, Jetty and Scala, none
 * of which may be seen by the code under test.
 */
final class IsolatedServers implements Backend {
    private static final String CLASS_PATH = "META-INF/commercebridge-cloud.classpath";
    private static final String SERVERS = "io.commercebridge.cloud.Servers";

    private final URLClassLoader loader;
    private final AutoCloseable servers;
    private final Map<?, ?> urls;

    private IsolatedServers(URLClassLoader loader) throws Exception {
        this.loader = loader;
        Object started = loader.loadClass(SERVERS).getConstructor().newInstance();
        servers = (AutoCloseable) started;
        urls = (Map<?, ?>) ((Callable<?>) started).call();
    }

    static IsolatedServers start() {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        URLClassLoader loader = new URLClassLoader("local-cloud", classPath(), platform);
        current.setContextClassLoader(loader);
        try {
            return new IsolatedServers(loader);
        } catch (Exception e) {
            throw new IllegalStateException("cannot start the local cloud", e);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Override
    public URI dynamodbUrl() {
        return url("dynamodb");
    }

    @Override
    public URI sqsUrl() {
        return url("sqs");
    }

    @Override
    public void close() {
        try (loader) {
            servers.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop the local cloud", e);
        }
    }

    private URI url(String service) {
        return URI.create(requireNonNull(urls.get(service), service).toString());
    }

    private static URL[] classPath() {
        URL listed = requireNonNull(
                IsolatedServers.class.getClassLoader().getResource(CLASS_PATH),
                "commercebridge-cloud is not on the class path");
        try (InputStream in = listed.openStream()) {
            List<URL> urls = new ArrayList<>();
            urls.add(rootOf(listed));
            for (String jar : new String(in.readAllBytes(), UTF_8).strip().split(File.pathSeparator)) {
                urls.add(Path.of(jar).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + listed, e);
        }
    }

    /** The jar or the folder that holds the list also holds the class that starts the servers. */
    private static URL rootOf(URL listed) throws MalformedURLException {
        String text = listed.toString();
        String root = text.substring(0, text.length() - CLASS_PATH.length());
        return URI.create(root).toURL();
    }
}
