package com.ethora.bot.xmpp;

import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Card.Field;
import org.jspecify.annotations.Nullable;

/**
 * Cards in their oldest form, which every server has (XEP-0054).
 */
final class Cards {

	private static final int MAX_FIELD = 4096;

	/** Where each field is, in the order of the form. */
	private static final Map<Field, List<String>> PLACES = places();

	private Cards() {
	}

	private static Map<Field, List<String>> places() {
		Map<Field, List<String>> places = new LinkedHashMap<>();
		places.put(Field.FULL_NAME, List.of("FN"));
		places.put(Field.FAMILY_NAME, List.of("N", "FAMILY"));
		places.put(Field.GIVEN_NAME, List.of("N", "GIVEN"));
		places.put(Field.NICKNAME, List.of("NICKNAME"));
		places.put(Field.PHOTO_URL, List.of("PHOTO", "EXTVAL"));
		places.put(Field.BIRTHDAY, List.of("BDAY"));
		places.put(Field.EMAIL, List.of("EMAIL", "USERID"));
		places.put(Field.TITLE, List.of("TITLE"));
		places.put(Field.ORGANIZATION, List.of("ORG", "ORGNAME"));
		places.put(Field.DESCRIPTION, List.of("DESC"));
		places.put(Field.URL, List.of("URL"));
		return places;
	}

	/** Write a card, as the next element inside of another. */
	static XmlWriter write(XmlWriter stanza, Card card) {
		stanza.start("vCard", Ns.VCARD);
		String around = "";
		for (Map.Entry<Field, List<String>> place : PLACES.entrySet()) {
			List<String> path = place.getValue();
			String value = card.get(place.getKey()).orElse(null);
			if (value == null || (place.getKey() == Field.PHOTO_URL && card.photo() != null)) {
				continue;
			}
			String outer = (path.size() > 1) ? path.get(0) : "";
			if (!outer.equals(around)) {
				close(stanza, around);
				open(stanza, outer);
				around = outer;
			}
			stanza.leaf(path.get(path.size() - 1), value);
		}
		close(stanza, around);
		photo(stanza, card.photo());
		return stanza.end();
	}

	private static void open(XmlWriter stanza, String outer) {
		if (!outer.isEmpty()) {
			stanza.start(outer);
		}
		if (outer.equals("EMAIL")) {
			stanza.start("INTERNET").end().start("PREF").end();
		}
	}

	private static void close(XmlWriter stanza, String outer) {
		if (!outer.isEmpty()) {
			stanza.end();
		}
	}

	private static void photo(XmlWriter stanza, @Nullable Avatar photo) {
		if (photo != null) {
			stanza.start("PHOTO")
				.leaf("TYPE", photo.type())
				.leaf("BINVAL", Base64.getEncoder().encodeToString(photo.bytes()))
				.end();
		}
	}

	/** Read the card inside of an answer, if it says anything. */
	static Optional<Card> read(Element answer) {
		return answer.child("vCard", Ns.VCARD).map(Cards::card).filter((card) -> !card.equals(Card.EMPTY));
	}

	private static Card card(Element card) {
		Map<Field, String> fields = new EnumMap<>(Field.class);
		PLACES.forEach((field, path) -> {
			Optional<Element> found = Optional.of(card);
			for (String name : path) {
				found = found.flatMap((element) -> element.child(name, Ns.VCARD));
			}
			found.map((element) -> element.text().strip())
				.filter((value) -> value.length() <= MAX_FIELD)
				.ifPresent((value) -> fields.put(field, value));
		});
		return new Card(fields, card.child("PHOTO", Ns.VCARD).flatMap(Cards::photo).orElse(null));
	}

	private static Optional<Avatar> photo(Element photo) {
		String type = photo.child("TYPE", Ns.VCARD).map(Element::text).orElse("image/*");
		return photo.child("BINVAL", Ns.VCARD).flatMap((bytes) -> Pictures.read(type, bytes.text()));
	}

}
