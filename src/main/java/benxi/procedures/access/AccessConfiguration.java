package benxi.procedures.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import jakarta.servlet.http.HttpServletRequest;

/** Puts the {@link Door} before everything, and hands controllers who is signed in. */
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

  @Bean
  FilterRegistrationBean<Door> door(SignIn signIn, IdentityService identities) {
    FilterRegistrationBean<Door> door = new FilterRegistrationBean<>(new Door(signIn, identities));
    door.addUrlPatterns("/*");
    door.setAsyncSupported(true);
    door.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return door;
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
