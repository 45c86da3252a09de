package com.ethora.bot.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Activity;
import com.ethora.bot.Avatar;
import com.ethora.bot.Contact;
import com.ethora.bot.Contact.Subscription;
import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Translates what servers tell about people into words. What has no sensible address is
 * left out.
 */
final class PeopleReader {

	private static final int MAX_NAME = 1024;

	private PeopleReader() {
	}

	static List<Contact> contacts(Element answer) {
		return answer.child("query", Ns.ROSTER)
			.stream()
			.flatMap(PeopleReader::entries)
			.filter((entry) -> !entry.removed())
			.map(Entry::contact)
			.toList();
	}

	/** Read a list of people, or what changed of it. */
	static Stream<Entry> entries(Element query) {
		return query.children("item", Ns.ROSTER).flatMap((item) -> entry(item).stream());
	}

	private static Optional<Entry> entry(Element item) {
		Jid jid = EthoraData.address(item, "jid");
		if (jid == null) {
			return Optional.empty();
		}
		Set<String> groups = item.children("group", Ns.ROSTER)
			.map((group) -> group.text().strip())
			.filter((group) -> !group.isEmpty())
			.collect(Collectors.toSet());
		Contact contact = new Contact(jid, item.attribute("name"), groups, subscription(item),
				"subscribe".equals(item.attribute("ask")));
		return Optional.of(new Entry(contact, "remove".equals(item.attribute("subscription"))));
	}

	private static Subscription subscription(Element item) {
		return switch (Objects.requireNonNullElse(item.attribute("subscription"), "").toLowerCase(Locale.ROOT)) {
			case "to" -> Subscription.TO;
			case "from" -> Subscription.FROM;
			case "both" -> Subscription.BOTH;
			default -> Subscription.NONE;
		};
	}

	/** Read a list of those who are blocked, or are so no longer. */
	static Stream<Jid> blocked(Element list) {
		return list.children("item", Ns.BLOCKING).flatMap((item) -> Stream.ofNullable(EthoraData.address(item, "jid")));
	}

	static Activity activity(Element answer) {
		Element query = answer.child("query", Ns.LAST).orElse(answer);
		String seconds = Objects.requireNonNullElse(query.attribute("seconds"), "");
		if (!seconds.matches("\\d{1,12}")) {
			throw new IllegalArgumentException("no number of seconds");
		}
		String status = query.text().strip();
		return new Activity(Duration.ofSeconds(Long.parseLong(seconds)), status.isEmpty() ? null : status);
	}

	/** Read the newest thing that somebody has published. */
	static Optional<Element> published(Element answer, String node) {
		return items(answer.child("pubsub", Ns.PUBSUB).orElse(answer), Ns.PUBSUB, node);
	}

	/** Read what is inside of the last of some published things. */
	static Optional<Element> items(Element parent, String namespace, String node) {
		return parent.child("items", namespace)
			.filter((items) -> node.equals(items.attribute("node")))
			.flatMap((items) -> items.children("item", namespace).reduce((first, second) -> second))
			.flatMap((item) -> item.children().stream().findFirst());
	}

	static Optional<String> nick(@Nullable Element published) {
		return Optional.ofNullable(published)
			.filter((nick) -> nick.is("nick", Ns.NICK))
			.map((nick) -> nick.text().strip())
			.filter((nick) -> !nick.isEmpty() && nick.length() <= MAX_NAME);
	}

	/** Read which picture there is that we can get. */
	static Optional<PictureInfo> picture(@Nullable Element published) {
		return Optional.ofNullable(published)
			.stream()
			.flatMap((metadata) -> metadata.children("info", Ns.AVATAR_METADATA))
			.filter((info) -> info.attribute("url") == null)
			.flatMap((info) -> Stream.ofNullable(info.attribute("id"))
				.filter((id) -> id.matches("[0-9a-fA-F]{40}"))
				.map((id) -> new PictureInfo(id.toLowerCase(Locale.ROOT),
						Objects.requireNonNullElse(info.attribute("type"), "image/png"))))
			.findFirst();
	}

	/** Read the picture itself, which must be the one that was meant. */
	static Optional<Avatar> picture(Element answer, PictureInfo info) {
		return published(answer, Ns.AVATAR_DATA).filter((data) -> data.is("data", Ns.AVATAR_DATA))
			.flatMap((data) -> Pictures.read(info.type(), data.text()))
			.filter((picture) -> picture.id().equals(info.id()));
	}

	/**
	 * Somebody in a list of people, or who was there.
	 *
	 * @param contact how they stand there
	 * @param removed whether they do so no longer
	 */
	record Entry(Contact contact, boolean removed) {
	}

	/**
	 * Which picture somebody has.
	 *
	 * @param id what it is told from others by
	 * @param type its media type
	 */
	record PictureInfo(String id, String type) {
	}

}
