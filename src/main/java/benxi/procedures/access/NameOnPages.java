package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** For the header of the pages for staff: the name of who is signed in, and where they may go; absent on pages for everybody. */
@ControllerAdvice(annotations = Controller.class)
class NameOnPages {

  private final IdentityService identities;
  private final ObjectProvider<InBar> pages;

  NameOnPages(IdentityService identities, ObjectProvider<InBar> pages) {
    this.identities = identities;
    this.pages = pages;
  }

  @ModelAttribute
  void name(HttpServletRequest request, Model page) {
    SignedIn.of(request).ifPresent(person -> page.addAttribute("signedIn", lazy(() -> name(person.userId())))
        .addAttribute("bar", lazy(() -> pages.orderedStream().map(one -> one.inBar(person)).flatMap(Optional::stream).toList())));
  }

  private static <T> LazyContextVariable<T> lazy(Supplier<T> value) {
    return new LazyContextVariable<>() {
      @Override
      protected T loadValue() {
        return value.get();
      }
    };
  }

  /** Family name first, as the engine keeps it; the id of whoever has no name. */
  private String name(String userId) {
    User user = identities.createUserQuery().userId(userId).singleResult();
    return Optional.ofNullable(user).map(known -> known.getFirstName() + known.getLastName())
        .filter(name -> !name.isBlank()).orElse(userId);
  }
}
