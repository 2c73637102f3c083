package benxi.procedures.access;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In earnest nothing crosses the network in the clear: either the server ends TLS itself, or a property
 * says that a proxy before it does. Only then is the proxy believed what it says of a request.
 */
@Component
class Transport {

  static final String PROXY = "procedures.proxy-ends-tls";

  /** Any of them makes Spring Boot serve TLS. */
  private static final List<String> TLS = List.of(
      "server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate");

  private final boolean proxyEndsTls;

  /** @throws StartRefused outside training mode if requests would come in the clear */
  Transport(ProceduresSettings settings, Environment environment) {
    proxyEndsTls = proxy(environment);
    if (!settings.training() && !proxyEndsTls && !tls(environment)) {
      throw new StartRefused(List.of("不在培训模式（procedures.training: false）时不用明文 HTTP："
          + "请配置 server.ssl.key-store（或 server.ssl.certificate、server.ssl.bundle）；"
          + "如果前面的反向代理负责 TLS，请写 " + PROXY + ": true。"));
    }
  }

  /** The proxy speaks for the person: whether TLS was used and from where is read from its headers. */
  boolean proxyEndsTls() {
    return proxyEndsTls;
  }

  private static boolean proxy(Environment environment) {
    return environment.getProperty(PROXY, Boolean.class, false);
  }

  private static boolean tls(Environment environment) {
    return environment.getProperty("server.ssl.enabled", Boolean.class, true)
        && TLS.stream().map(environment::getProperty).anyMatch(value -> value != null && !value.isBlank());
  }

  /** Told together with whatever else keeps the application from starting. */
  static class Check implements StartCheck.OfSurroundings {

    @Override
    public void check(ProceduresSettings settings, Environment environment) {
      new Transport(settings, environment);
    }
  }
}
