package benxi.procedures.screens;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the web applications need beside their Chinese words and scripts, which lie under META-INF/resources. */
@Configuration
class ScreensConfiguration {

  /** Before the engine's own filters, which make the nonce and write it into the page. */
  @Bean
  FilterRegistrationBean<NonceOfRequest> nonceOfRequest() {
    FilterRegistrationBean<NonceOfRequest> filter = new FilterRegistrationBean<>(new NonceOfRequest());
    filter.addUrlPatterns("/camunda/*");
    filter.setAsyncSupported(true);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 90);
    return filter;
  }
}
