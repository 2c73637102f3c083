package benxi.procedures.access;

import benxi.procedures.InputRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody fills the memory with one request: what is announced as too large is not read, what turns out to be is read no further. */
class BodyLimit extends OncePerRequestFilter {

  static final int MOST = 2_000_000;
  /** Deployments, and scans as attachments. */
  static final int MOST_WITH_FILES = 20_000_000;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int most = files(request) ? MOST_WITH_FILES : MOST;
    if (request.getContentLengthLong() > most) {
      Door.say(response, HttpStatus.PAYLOAD_TOO_LARGE.value(), sentence(most));
      return;
    }
    chain.doFilter(new Limited(request, most), response);
  }

  private static boolean files(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase().startsWith("multipart/");
  }

  private static String sentence(int most) {
    return "提交的内容超过 " + most / 1_000 + " KB：请减少内容，或者分几次提交。";
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final int most;
    private ServletInputStream body;

    Limited(HttpServletRequest request, int most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Counted(super.getInputStream(), most);
      }
      return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String encoding = getCharacterEncoding();
      return new BufferedReader(new InputStreamReader(getInputStream(),
          encoding == null ? StandardCharsets.UTF_8.name() : encoding));
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final int most;
    private long read;

    Counted(ServletInputStream body, int most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = body.read(into, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw new InputRefused(sentence(most));
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
