package benxi.procedures.salt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A salt enterprise with the information that section 4 asks of it. */
record SaltEnterprise(String creditCode, String name, String registeredAddress, String businessAddress, String representative,
    String contactName, String contactPhone) {

  /** As the forms that enter or renew a licence give it. */
  static SaltEnterprise entered(String creditCode, SaltCase data) {
    return new SaltEnterprise(creditCode, data.text("applicantName"), data.text("registeredAddress"), data.text("businessAddress"),
        data.text("representative"), data.text("contactName"), data.text("contactPhone"));
  }

  /** Everything that may change, in words. */
  public String inWords() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("名称", name);
    words.put("注册地址", registeredAddress);
    words.put("生产经营地址", businessAddress);
    words.put("法定代表人或者负责人", representative);
    words.put("联系人", contactName);
    words.put("联系电话", contactPhone);
    return words.entrySet().stream().map(word -> word.getKey() + "：" + word.getValue()).collect(Collectors.joining("；"));
  }
}
