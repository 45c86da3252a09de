package com.ethora.bot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.json.JsonException;
import com.ethora.bot.json.JsonObject;
import com.ethora.bot.json.JsonReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads what senders put into the attributes of Ethora's {@code <data>} element. Whatever
 * is not as it should be is left out.
 *
 * @param attributes the attributes
 */
record MessageData(Map<String, String> attributes) {

	private static final int MOST_BUTTONS = 20;

	private static final int MOST_MENTIONS = 100;

	private static final int MOST_TRANSLATIONS = 100;

	List<Attachment> attachments() {
		if (!flag("isMediafile")) {
			return List.of();
		}
		List<Attachment> listed = JsonObject.listOf(json("attachments"))
			.stream()
			.limit(Attachment.MOST)
			.flatMap((file) -> attachment(file).stream())
			.toList();
		return listed.isEmpty() ? attachment(new JsonObject(Map.copyOf(this.attributes))).stream().toList() : listed;
	}

	/** Names that the text does not have where they should be are nobody's. */
	List<Mention> mentions(String text) {
		List<Mention> mentions = new ArrayList<>();
		JsonObject.listOf(json("mentions"))
			.stream()
			.limit(MOST_MENTIONS)
			.flatMap((mention) -> mention(mention).stream())
			.filter((mention) -> mention.fits(text) && mentions.stream().noneMatch(mention::overlaps))
			.forEach(mentions::add);
		return List.copyOf(mentions);
	}

	List<QuickReply> quickReplies() {
		if (!(json("quickReplies") instanceof List<?> buttons)) {
			return List.of();
		}
		return buttons.stream().limit(MOST_BUTTONS).flatMap((button) -> quickReply(button).stream()).toList();
	}

	Optional<ThreadParent> thread() {
		if (!flag("isReply") || !(json("mainMessage") instanceof JsonObject parent)) {
			return Optional.empty();
		}
		Optional<String> id = parent.text("id").filter((found) -> !found.isBlank());
		return id
			.map((found) -> new ThreadParent(found, parent.text("text").orElse(""), parent.text("userName").orElse(""),
					parent.text("createdAt").map(MessageData::instant).orElse(null), quotedFile(parent).orElse(null)));
	}

	Optional<Locale> language() {
		return Optional.ofNullable(this.attributes.get("xml:lang"))
			.map(Locale::forLanguageTag)
			.filter((locale) -> !locale.getLanguage().isEmpty());
	}

	/** The documents name the language in one way and Ethora's clients in another. */
	List<Translation> translations() {
		if (!(json("translations") instanceof JsonObject translations)) {
			return List.of();
		}
		return JsonObject.listOf(translations.members().get("translates"))
			.stream()
			.limit(MOST_TRANSLATIONS)
			.flatMap((translation) -> first(translation, "lang", "language").flatMap(
					(language) -> first(translation, "translatedText").map((text) -> new Translation(language, text)))
				.stream())
			.toList();
	}

	private static Optional<Attachment> attachment(JsonObject file) {
		return first(file, "location").map((location) -> {
			Map<Attachment.Detail, String> details = details(file);
			first(file, "fileName", "filename").ifPresent((name) -> details.put(Attachment.Detail.FILE_NAME, name));
			first(file, "attachmentId", "_id").ifPresent((id) -> details.put(Attachment.Detail.ID, id));
			String name = first(file, "originalName", "originalname", "fileName", "filename").orElse("");
			return new Attachment(location, first(file, "mimetype").orElse(""), name, details);
		});
	}

	/** Quotes have other names for the same. */
	private static Optional<Attachment> quotedFile(JsonObject parent) {
		return first(parent, "imageLocation").map((location) -> {
			Map<Attachment.Detail, String> details = details(parent);
			details.remove(Attachment.Detail.CREATED_AT);
			first(parent, "imagePreview").ifPresent((preview) -> details.put(Attachment.Detail.PREVIEW, preview));
			return new Attachment(location, first(parent, "mimeType").orElse(""), "", details);
		});
	}

	private static Map<Attachment.Detail, String> details(JsonObject file) {
		Map<Attachment.Detail, String> details = new EnumMap<>(Attachment.Detail.class);
		for (Attachment.Detail detail : Attachment.Detail.values()) {
			first(file, detail.attribute()).ifPresent((value) -> details.put(detail, value));
		}
		return details;
	}

	private static Optional<String> first(JsonObject object, String... names) {
		return Stream.of(names)
			.flatMap((name) -> object.text(name).stream())
			.filter((text) -> !text.isBlank())
			.findFirst();
	}

	private static Optional<Mention> mention(JsonObject mention) {
		try {
			return Optional.of(new Mention(Jid.parse(mention.text("jid").orElse("")), mention.text("name").orElse(""),
					mention.number("offset").orElse(-1), mention.number("length").orElse(-1)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Some write a text alone, and some say title for name. */
	private static Optional<QuickReply> quickReply(@Nullable Object button) {
		if (button instanceof String text) {
			return text.isBlank() ? Optional.empty() : Optional.of(QuickReply.of(text));
		}
		if (!(button instanceof JsonObject object)) {
			return Optional.empty();
		}
		return first(object, "name", "title").map((name) -> new QuickReply(name, first(object, "value").orElse(name)));
	}

	private static @Nullable Instant instant(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private boolean flag(String name) {
		return "true".equals(this.attributes.get(name));
	}

	private @Nullable Object json(String name) {
		try {
			return JsonReader.read(this.attributes.getOrDefault(name, "[]"));
		}
		catch (JsonException ex) {
			return null;
		}
	}

}
