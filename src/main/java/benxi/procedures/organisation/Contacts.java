package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code contacts.yml}: how citizens reach an office, for the board and for letters. */
@Component
public class Contacts {

  private static final String NAME = "config/organisation/contacts.yml";

  private final Organisation organisation;
  private final Map<String, Contact> contacts = new HashMap<>();

  /** @throws StartRefused when an entry is wrong, the city has none, or a training entry is left in earnest */
  Contacts(ProceduresSettings settings, Organisation organisation) {
    this.organisation = organisation;
    List<String> faults = new ArrayList<>();
    ConfigFile.read(settings.config("organisation").resolve("contacts.yml"), NAME, faults).ifPresent(file -> {
      file.only("contacts");
      file.list("contacts").forEach(entry -> read(entry, settings.training()));
      if (!contacts.containsKey(organisation.city().code())) {
        file.fault("没有全市（" + organisation.city().code() + "）的一项：请补上，乡镇和县区没有写的都用它。");
      }
    });
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  private void read(ConfigNode entry, boolean trainingAllowed) {
    entry.only("division", "address", "phone", "hours", "training");
    Optional<String> division = entry.text("division");
    Optional<String> address = entry.text("address");
    Optional<String> phone = entry.text("phone");
    Optional<String> hours = entry.text("hours");
    if (entry.flag("training") && !trainingAllowed) {
      entry.fault("是培训用的联系方式：请换成真实的地址和电话，并删去 training 一行。");
    }
    if (division.filter(code -> organisation.find(code).isEmpty()).isPresent()) {
      entry.fault("区划代码“" + division.get() + "”不在本市区划中：请填 divisions.csv 中的代码。");
    }
    if (division.isPresent() && address.isPresent() && phone.isPresent() && hours.isPresent()) {
      Contact contact = new Contact(division.get(), address.get(), phone.get(), hours.get());
      if (contacts.put(division.get(), contact) != null) {
        entry.fault("区划 " + division.get() + " 写了两次：请只留一项。");
      }
    }
  }

  /** The office's own contact, else that of the nearest division above it. */
  public Contact of(String divisionCode) {
    Division division = organisation.division(divisionCode);
    while (!contacts.containsKey(division.code())) {
      division = organisation.division(division.parent());
    }
    return contacts.get(division.code());
  }
}
