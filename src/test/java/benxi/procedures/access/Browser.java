package benxi.procedures.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One person at a browser, or one client of REST: keeps cookies, follows no redirect. */
public class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String host;
  private final List<String> headers = new ArrayList<>();
  private String basic;

  public Browser(int port) {
    host = "http://localhost:" + port;
  }

  /** Every request of the returned client signs in by HTTP Basic. */
  public static Browser basic(int port, String user, String password) {
    Browser browser = new Browser(port);
    browser.basic = "Basic " + Base64.getEncoder()
        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return browser;
  }

  /** Every request has this header as well. */
  public Browser saying(String header, String value) {
    headers.add(header);
    headers.add(value);
    return this;
  }

  /** Signs in as Tasklist does. */
  public Browser signIn(String user, String password) {
    HttpResponse<String> answer = tryToSignIn(user, password, "tasklist");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("登录失败：" + answer.statusCode() + " " + answer.body());
    }
    get("/camunda/app/tasklist/default/");   // brings the token of the new session
    return this;
  }

  public HttpResponse<String> tryToSignIn(String user, String password, String application) {
    get("/camunda/app/" + application + "/default/");
    return send(request("/camunda/api/admin/auth/user/default/login/" + application)
        .header("X-XSRF-TOKEN", csrfToken())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
  }

  public String csrfToken() {
    return cookie("XSRF-TOKEN");
  }

  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name))
        .findFirst().orElseThrow().getValue();
  }

  /** As if somebody had put this cookie there. */
  public Browser withCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(host), cookie);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> page(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  public HttpResponse<byte[]> download(String path) {
    return send(request(path).GET(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(json(path).POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> put(String path, String json) {
    return send(json(path).PUT(BodyPublishers.ofString(json)));
  }

  /** Sends fields as a form of a page does. */
  public HttpResponse<String> form(String path, String fields) {
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields)));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  /** As {@link #post}, without saying beforehand how long the body is. */
  public HttpResponse<String> postInPieces(String path, String json) {
    return send(json(path).POST(BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
  }

  /** Any method with a JSON body, and more headers. */
  public HttpResponse<String> send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request = json(path).method(method,
        json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** As {@link #post}, with one more header. */
  public HttpResponse<String> post(String path, String json, String header, String value) {
    return send(json(path).header(header, value).POST(BodyPublishers.ofString(json)));
  }

  /** As {@link #put}, with one more header. */
  public HttpResponse<String> put(String path, String json, String header, String value) {
    return send(json(path).header(header, value).PUT(BodyPublishers.ofString(json)));
  }

  /** Sends the first field as a file, the second as text. */
  public HttpResponse<String> postMultipart(String path, String file, String content, String field, String text) {
    return postMultipart(path, file, content, "a.txt", field, text);
  }

  /** As the other one, the file under a name of its own. */
  public HttpResponse<String> postMultipart(String path, String file, String content, String name, String field, String text) {
    String part = "--part\r\nContent-Disposition: form-data; name=\"";
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=part").POST(BodyPublishers.ofString(
        part + file + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n"
            + part + field + "\"\r\n\r\n" + text + "\r\n--part--\r\n")));
  }

  /** Sends JSON that is to become an object of a class. */
  public HttpResponse<String> postObject(String path, String json, String type) {
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=part").POST(BodyPublishers.ofString(
        "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.json\"\r\nContent-Type: application/json\r\n\r\n" + json
            + "\r\n--part\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n" + type
            + "\r\n--part--\r\n")));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return basic == null ? request : request.header("Authorization", basic);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
