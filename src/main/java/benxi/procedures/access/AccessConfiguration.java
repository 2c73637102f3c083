package benxi.procedures.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link Door} before everything, and hands controllers who is signed in. */
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

  @Bean
  FilterRegistrationBean<Door> door(SignIn signIn, LiveSessions sessions, SessionEnds ends, IdentityService identities) {
    return before(new Door(signIn, sessions, ends, identities), 100);
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return before(new SecurityHeaders(), 80);
  }

  /** Spring's own, but earlier: the {@link Door} already logs whose request it is. */
  @Bean
  FilterRegistrationBean<RequestContextFilter> requestContext() {
    return before(new RequestContextFilter(), 70);
  }

  private static <T extends Filter> FilterRegistrationBean<T> before(T filter, int order) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/*");
    registration.setAsyncSupported(true);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit() {
    FilterRegistrationBean<BodyLimit> limit = new FilterRegistrationBean<>(new BodyLimit());
    limit.addUrlPatterns("/*");
    limit.setAsyncSupported(true);
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 95);
    return limit;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInArgument());
  }

  private static final class SignedInArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
        NativeWebRequest request, WebDataBinderFactory binders) {
      return SignedIn.of(request.getNativeRequest(HttpServletRequest.class))
          .orElseThrow(() -> new IllegalStateException("页面 " + parameter.getMethod() + " 不需要登录，却要问是谁。"));
    }
  }
}
