package org.gongbao.producers.reading.format.html;

import org.jsoup.nodes.Element;

/** Numbers of the items of an ordered list. Pure. */
final class OrderedList {

    private OrderedList() {}

    /** Returns what a browser prints before the item. */
    static String label(Element list, Element item) {
        int number = number(list.attr("start"), 1);
        for (Element sibling : list.children()) {
            if (sibling.normalName().equals("li")) {
                number = number(sibling.attr("value"), number);
                if (sibling.equals(item)) {
                    break;
                }
                number++;
            }
        }
        return switch (list.attr("type")) {
                    case "a" -> letter(number, 'a');
                    case "A" -> letter(number, 'A');
                    default -> Integer.toString(number);
                }
                + ".";
    }

    private static String letter(int number, char first) {
        return number >= 1 && number <= 26 ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
