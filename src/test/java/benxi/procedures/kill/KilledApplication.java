package benxi.procedures.kill;

import static org.awaitility.Awaitility.await;

import benxi.procedures.ProceduresApplication;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application in a JVM of its own, as a user runs it: with the tree's processes, forms and config, and the
 * database that config names, in a folder of its own. It ends by SIGKILL only.
 */
final class KilledApplication {

  private static final Duration READY_WITHIN = Duration.ofMinutes(10);

  private final Path folder;
  private final List<String> settings;
  private final int port = freePort();
  private final List<Duration> starts = new ArrayList<>();
  private Process process;
  private long begun;
  private Path log;

  /** @param settings what another installation changes, as arguments of the command line */
  KilledApplication(Path folder, List<String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  int port() {
    return port;
  }

  /** How long each start took until the application answered. */
  List<Duration> starts() {
    return starts;
  }

  void start() {
    log = folder.resolve("start-%03d.log".formatted(starts.size()));
    Path home = Path.of("").toAbsolutePath();
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp", classPath(), ProceduresApplication.class.getName(),
        "--spring.config.location=file:" + home.resolve("config") + "/", "--procedures.home=" + home, "--server.port=" + port));
    command.addAll(settings);
    begun = System.nanoTime();
    try {
      process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
          .redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until it says so itself and {@code /health} as well; what it wrote so far if it does not come up. */
  void awaitReady() {
    await().atMost(READY_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> {
      if (!process.isAlive()) {
        throw new IllegalStateException("没有启动起来：\n" + log());
      }
      return log().contains("本溪市办事流程已经启动") && isUp();
    });
    starts.add(age());
  }

  /** How long ago the process was begun. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** What the application of the last start wrote. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isUp() throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).build(),
          BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Without what the tests add: their classes write a record of their own in each JVM. */
  private static String classPath() {
    return Stream.concat(Stream.of(Path.of("target", "classes").toAbsolutePath().toString()),
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(part -> part.endsWith(".jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
