package com.ethora.bot;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that was uploaded, and that messages refer to. What is known of the file of
 * somebody else is what they say about it.
 *
 * @param location the address of the file
 * @param mimeType its type; without one Ethora's clients cannot show it
 * @param name the name to show
 * @param details what else is known about it
 */
public record Attachment(String location, String mimeType, String name, Map<Detail, String> details) {

	/** What Ethora's clients show of one message. */
	public static final int MOST = 10;

	public Attachment {
		if (location.isBlank()) {
			throw new IllegalArgumentException("'location' must not be blank");
		}
		details = Map.copyOf(details);
	}

	/**
	 * A file of which only this is known.
	 * @param location the address of the file
	 * @param mimeType its type
	 * @param name the name to show
	 * @return the file
	 */
	public static Attachment of(String location, String mimeType, String name) {
		return new Attachment(location, mimeType, name, Map.of());
	}

	/**
	 * Return the same file with something more known about it.
	 * @param detail what
	 * @param value the value
	 * @return the changed file
	 */
	public Attachment with(Detail detail, Object value) {
		Map<Detail, String> changed = new EnumMap<>(Detail.class);
		changed.putAll(this.details);
		changed.put(detail, value.toString());
		return new Attachment(this.location, this.mimeType, this.name, changed);
	}

	/**
	 * Return something about the file.
	 * @param detail what
	 * @return the value, if it is known
	 */
	public Optional<String> detail(Detail detail) {
		return Optional.ofNullable(this.details.get(detail));
	}

	/** Without the address: who knows it may be able to read the file. */
	@Override
	public String toString() {
		return "Attachment[mimeType=%s]".formatted(this.mimeType);
	}

	/**
	 * What else can be known about a file.
	 */
	public enum Detail {

		/** The address of a small picture of it. */
		PREVIEW("locationPreview"),
		/** The name it has where it is kept. */
		FILE_NAME("fileName"),
		/** How many bytes it has. */
		SIZE("size"),
		/** How long it plays. */
		DURATION("duration"),
		/** How loud it is over time. */
		WAVE_FORM("waveForm"),
		/** The id it has where it is kept. */
		ID("attachmentId"),
		/** Whether it is to be shown. */
		VISIBLE("isVisible"),
		/** Whether only some may see it. */
		PRIVATE("isPrivate"),
		/** The account it belongs to. */
		USER_ID("userId"),
		/** The key of its owner. */
		OWNER_KEY("ownerKey"),
		/** Since when it exists. */
		CREATED_AT("createdAt"),
		/** When it was changed. */
		UPDATED_AT("updatedAt"),
		/** When it will be deleted. */
		EXPIRES_AT("expiresAt"),
		/** Whether it can be made something to own. */
		WRAPPABLE("wrappable");

		private final String attribute;

		Detail(String attribute) {
			this.attribute = attribute;
		}

		/**
		 * Return the name that Ethora has for it in messages.
		 * @return the name of the attribute
		 */
		public String attribute() {
			return this.attribute;
		}

	}

}
