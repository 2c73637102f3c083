package benxi.procedures.access;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Lets the proxy that ends TLS speak for the person, if the property says that there is one. */
@Configuration
class ProxyConfiguration {

  /** Tomcat's own part takes the headers from an address of an inner network only. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> believeTheProxy(Transport transport) {
    return tomcat -> {
      if (transport.proxyEndsTls()) {
        RemoteIpValve proxy = new RemoteIpValve();
        proxy.setProtocolHeader("X-Forwarded-Proto");
        proxy.setHostHeader("X-Forwarded-Host");
        proxy.setPortHeader("X-Forwarded-Port");
        tomcat.addEngineValves(proxy);
      }
    };
  }

  @Bean
  FilterRegistrationBean<OnlyTls> onlyTls(Transport transport) {
    FilterRegistrationBean<OnlyTls> filter = new FilterRegistrationBean<>(new OnlyTls());
    filter.setEnabled(transport.proxyEndsTls());
    filter.addUrlPatterns("/*");
    filter.setAsyncSupported(true);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 85);
    return filter;
  }
}
