package benxi.procedures.screens;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Each request to the web applications keeps its own nonce, the one-time word that the page's scripts
 * must carry to be run. The engine puts it into the servlet context, which all requests share: a page
 * that is loaded while anybody else's request comes in gets that one's nonce, and stays blank.
 */
class NonceOfRequest implements Filter {

  private static final String NONCE = "org.camunda.bpm.csp.nonce";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ServletContext own = context(request);
    chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request) {
      @Override
      public ServletContext getServletContext() {
        return own;
      }
    }, response);
  }

  private static ServletContext context(ServletRequest request) {
    ServletContext shared = request.getServletContext();
    return (ServletContext) Proxy.newProxyInstance(
        ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
          if (arguments == null || !NONCE.equals(arguments[0])) {
            return delegated(shared, method, arguments);
          }
          if (method.getName().equals("setAttribute")) {
            request.setAttribute(NONCE, arguments[1]);
            return null;
          }
          return request.getAttribute(NONCE);
        });
  }

  private static Object delegated(ServletContext shared, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(shared, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
