package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProcessTest
@DisplayName("谁也不能通过程序改动一行")
class NobodyChangesLinesTest {

  @Autowired List<RequestMappingHandlerMapping> mappings;

  @Test
  @DisplayName("没有一个网址写操作记录：/audit 下只有读的")
  void noRouteWrites() {
    assertThat(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(route -> route.toString().contains("/audit")).toList()).hasSize(2)
        .allSatisfy(route -> assertThat(route.getMethodsCondition().getMethods()).containsExactly(RequestMethod.GET));
  }

  @Test
  @DisplayName("别的包能叫的只有：报一件事、读、核对")
  void whatOthersCanCall() {
    JavaClasses own = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("benxi.procedures");
    assertThat(Stream.of(AuditTrail.class, AuditLines.class, Verification.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()).map(Method::getName).distinct())
        .containsExactlyInAnyOrder("record", "ofCase", "find", "verify");
    assertThat(own.stream().filter(type -> type.getPackageName().equals("benxi.procedures.audit"))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.isAnnotatedWith(Component.class)
            || type.isMetaAnnotatedWith(Component.class)).map(type -> type.getSimpleName()))
        .containsExactlyInAnyOrder("AuditTrail", "AuditLines", "Verification");
    ArchRuleDefinition.noClasses().that().resideOutsideOfPackage("benxi.procedures.audit")
        .should().dependOnClassesThat().haveFullyQualifiedName(Chain.class.getName()).check(own);
  }

  @Test
  @DisplayName("写这两张表的语句只在链条自己的类里；改和删只有清除过期的那一句")
  void statements() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<Path, String> sources = files.filter(file -> file.toString().endsWith(".java")).collect(
          Collectors.toMap(file -> file, NobodyChangesLinesTest::read));
      assertThat(sources.entrySet().stream().filter(file -> file.getValue()
              .matches("(?is).*(insert\\s+into|update|delete\\s+from|truncate|drop)\\s+audit_(line|chain).*"))
          .map(file -> file.getKey().getFileName().toString())).containsExactly("Chain.java");
      String chain = sources.get(Path.of("src/main/java/benxi/procedures/audit/Chain.java"));
      assertThat(chain).doesNotContain("update audit_line").containsOnlyOnce("delete from audit_line");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
