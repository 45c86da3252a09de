package com.ethora.bot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tells about themselves on a card (vCard). Nobody vouches for it.
 *
 * @param fields what it says
 * @param photo the picture on it, if there is one
 */
public record Card(Map<Field, String> fields, @Nullable Avatar photo) {

	/** A card that says nothing. */
	public static final Card EMPTY = new Card(Map.of(), null);

	public Card {
		Map<Field, String> said = new EnumMap<>(Field.class);
		fields.forEach((field, value) -> {
			if (!value.isBlank()) {
				said.put(field, value);
			}
		});
		fields = Collections.unmodifiableMap(said);
	}

	/**
	 * Return what it says.
	 * @param field about what
	 * @return what it says about that
	 */
	public Optional<String> get(Field field) {
		return Optional.ofNullable(this.fields.get(field));
	}

	/**
	 * Return the same card that says something else.
	 * @param field about what
	 * @param value what it says, blank for nothing
	 * @return the changed card
	 */
	public Card with(Field field, String value) {
		Map<Field, String> changed = new EnumMap<>(Field.class);
		changed.putAll(this.fields);
		changed.put(field, value);
		return new Card(changed, this.photo);
	}

	/**
	 * Return the same card with another picture.
	 * @param photo the picture, {@code null} for none
	 * @return the changed card
	 */
	public Card withPhoto(@Nullable Avatar photo) {
		return new Card(this.fields, photo);
	}

	/** Without what it says: a card may end up in a log. */
	@Override
	public String toString() {
		return "Card[fields=%s, photo=%s]".formatted(this.fields.keySet(), this.photo);
	}

	/**
	 * What a card may tell.
	 */
	public enum Field {

		/** The whole name, as it is to be shown. */
		FULL_NAME,

		/** The first name. */
		GIVEN_NAME,

		/** The last name. */
		FAMILY_NAME,

		/** What they are called. */
		NICKNAME,

		/** Where to write to. */
		EMAIL,

		/** The address of a page. */
		URL,

		/** The organisation they belong to. */
		ORGANIZATION,

		/** What they are there. */
		TITLE,

		/** Some words about them. */
		DESCRIPTION,

		/** The day they were born. */
		BIRTHDAY,

		/** The address of a picture that is kept elsewhere. */
		PHOTO_URL

	}

}
