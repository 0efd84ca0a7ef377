package org.gongbao.streams.understanding;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.Duty;
import org.gongbao.record.v1.Expiry;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.record.v1.PersonnelAction;

/**
 * All that was understood of one document. Immutable; lists are never null.
 *
 * @param categories subject classes, primary first, three at most
 * @param agencies agencies named, strongest role first
 * @param citations other documents named
 * @param effectiveOn first day in force; null if the document does not say or the day is not known
 * @param expires end of force; null if the document does not say
 * @param personnel appointments and removals
 * @param duties duties with deadlines
 * @param places divisions named, by full name
 * @param keywords words that tell what it is about
 * @param summary whole sentences of the document, 120 characters at most; null if there is none
 * @param personalData personal data that {@link org.gongbao.schemas.privacy.Masking} masks
 * @param hold why the document must wait for a reviewer; null if it need not
 * @param ruleSetVersion rule set that made these tags
 */
public record Tags(
        List<CategoryTag> categories,
        List<AgencyTag> agencies,
        List<Citation> citations,
        LocalDate effectiveOn,
        Expiry expires,
        List<PersonnelAction> personnel,
        List<Duty> duties,
        List<String> places,
        List<String> keywords,
        String summary,
        List<PersonalData> personalData,
        Hold hold,
        String ruleSetVersion) {

    /** Copies the lists, so that nobody can change them later. */
    public Tags {
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
        citations = List.copyOf(citations);
        personnel = List.copyOf(personnel);
        duties = List.copyOf(duties);
        places = List.copyOf(places);
        keywords = List.copyOf(keywords);
        personalData = List.copyOf(personalData);
    }
}
