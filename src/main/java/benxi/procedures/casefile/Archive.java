package benxi.procedures.casefile;

import benxi.procedures.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A file as one archive that opens without this program (第24条): a page to read, the documents, the data
 * as JSON, and the sums of all of them.
 */
@Component
class Archive {

  private static final String SUMS = "SHA256SUMS";

  private final Views views;
  private final CaseJson json;
  private final ITemplateEngine templates;
  private final Words words;
  private final Clock clock;

  Archive(Views views, CaseJson json, ITemplateEngine templates, Words words, Clock clock) {
    this.views = views;
    this.json = json;
    this.templates = templates;
    this.words = words;
    this.clock = clock;
  }

  /** @param cases of one person; with more than one, each has a folder of its own */
  byte[] of(List<CaseRecord> cases) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("index.html", new byte[0]);
    List<CaseView> shown = cases.stream().map(one -> add(one, cases.size() == 1 ? "" : one.caseId() + "/", files)).toList();
    files.put("index.html", index(shown).getBytes(StandardCharsets.UTF_8));
    files.put(SUMS, sums(files).getBytes(StandardCharsets.UTF_8));
    return zip(files);
  }

  private CaseView add(CaseRecord one, String folder, Map<String, byte[]> files) {
    Map<Attachment, String> places = new IdentityHashMap<>();
    one.sections().forEach(section -> section.attachments().forEach(document -> {
      String place = SafeName.unlike(names(files, folder + section.key() + "/"), plain(document.name()));
      places.put(document, folder + section.key() + "/" + place);
      files.put(places.get(document), document.bytes());
    }));
    json.files(one, places::get).forEach((name, content) -> files.put(folder + "data/" + name, content));
    return views.of(one, places::get);
  }

  /** 01.docx: the page has the titles, and every unpacker in every language writes this name. */
  private static String plain(String name) {
    String latin = name.replaceAll("[^\\x21-\\x7e]", "").replaceAll("-+(?=\\.|$)", "");
    return latin.matches("\\..*|") ? "document" + latin : latin;
  }

  private static List<String> names(Map<String, byte[]> files, String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length())).toList();
  }

  private String index(List<CaseView> cases) {
    return templates.process("casefile/archive", new Context(Locale.CHINA, Map.of("files", cases, "first", cases.get(0),
        "madeAt", words.of(clock.instant()), "style", style("pages.css") + style("staff.css"))));
  }

  private static String style(String name) {
    try {
      return new ClassPathResource("static/assets/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As sha256sum writes and checks them. */
  private static String sums(Map<String, byte[]> files) {
    return files.entrySet().stream().map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }

  private byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.now(clock));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
