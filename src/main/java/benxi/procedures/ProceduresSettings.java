package benxi.procedures;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the working folders are and in which mode the city runs.
 *
 * @param home     folder that holds {@code processes/}, {@code forms/} and {@code config/}; text, because
 *                 Spring would look for a {@code Path} inside the web server's own folder
 * @param training true: training people, training values and the training clock are allowed
 */
@ConfigurationProperties("procedures")
public record ProceduresSettings(@DefaultValue(".") String home, @DefaultValue("true") boolean training) {

  public Path config(String folder) {
    return Path.of(home).resolve("config").resolve(folder);
  }

  public Path processes() {
    return Path.of(home).resolve("processes");
  }

  public Path forms() {
    return Path.of(home).resolve("forms");
  }
}
