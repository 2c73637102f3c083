package benxi.procedures.notice;

import benxi.procedures.organisation.Contacts;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The notice board of each village (第22条第4款: 在申请人所在村(社区)公示), as it stands now. */
@Component
class Board {

  private final NoticeRows notices;
  private final Organisation organisation;
  private final Offices offices;
  private final Contacts contacts;
  private final Clock clock;

  Board(NoticeRows notices, Organisation organisation, Offices offices, Contacts contacts, Clock clock) {
    this.notices = notices;
    this.organisation = organisation;
    this.offices = offices;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** A village and how many notices stand there now. */
  record Place(String code, String name, int notices) {}

  /** A county or township with what lies in it. */
  record Area<T>(String name, int notices, List<T> parts) {}

  /** The whole city, county by county, township by township. */
  List<Area<Area<Place>>> counties() {
    Map<String, Integer> counts = notices.currentByVillage(clock.instant());
    return organisation.divisions(Level.COUNTY).stream().map(county -> {
      List<Area<Place>> townships = organisation.townshipsOf(county.code()).stream()
          .map(township -> township(township, counts)).toList();
      return new Area<>(county.name(), townships.stream().mapToInt(Area::notices).sum(), townships);
    }).toList();
  }

  private Area<Place> township(Division township, Map<String, Integer> counts) {
    List<Place> villages = organisation.villagesOf(township.code()).stream()
        .map(village -> new Place(village.code(), village.name(), counts.getOrDefault(village.code(), 0))).toList();
    return new Area<>(township.name(), villages.stream().mapToInt(Place::notices).sum(), villages);
  }

  /** The villages where something stands now, by their full names. */
  List<Place> published() {
    return notices.currentByVillage(clock.instant()).entrySet().stream()
        .map(village -> new Place(village.getKey(), organisation.fullName(village.getKey()), village.getValue()))
        .toList();
  }

  /** The villages whose full name contains the words. */
  List<Place> search(String words) {
    Map<String, Integer> counts = notices.currentByVillage(clock.instant());
    String wanted = words.replaceAll("\\s", "");
    return organisation.divisions(Level.VILLAGE).stream()
        .map(village -> new Place(village.code(), organisation.fullName(village.code()),
            counts.getOrDefault(village.code(), 0)))
        .filter(village -> village.name().contains(wanted)).toList();
  }

  /** The full name of a village; empty if there is none with this code. */
  Optional<String> village(String code) {
    return organisation.isVillage(code) ? Optional.of(organisation.fullName(code)) : Optional.empty();
  }

  Paged<BoardNotice> notices(String villageCode, PageWanted page) {
    return notices.current(villageCode, clock.instant(), page).map(this::shown);
  }

  boolean shows(String number) {
    return notices.byNumber(NoticeNumber.read(number)).filter(found -> found.isCurrent(clock.instant())).isPresent();
  }

  /** @throws NotOnBoard when there is no such notice, or when it has left the board */
  BoardNotice notice(String number) {
    Notice notice = notices.byNumber(NoticeNumber.read(number)).orElseThrow(NotOnBoard::unknown);
    if (notice.isCalledOff()) {
      throw NotOnBoard.over(notice.calledOff(clock.getZone()) + "要了解情况，请与办理单位联系。");
    }
    if (!notice.isCurrent(clock.instant())) {
      throw NotOnBoard.over();
    }
    return shown(notice);
  }

  private BoardNotice shown(Notice notice) {
    return BoardNotice.of(notice, organisation.fullName(notice.villageCode()),
        offices.authorityOf(notice.tenantId()), contacts.of(notice.tenantId()), LocalDate.now(clock));
  }
}
