package com.ethora.bot.xmpp;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Announcement;
import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Ethora's servers announce, in the older and in the newest form. Only the
 * server, its administrator and a room of itself are believed: anybody can send a
 * headline.
 *
 * @param domain the domain of our server
 */
record Headlines(String domain) {

	private static final String ADMINISTRATOR = "admin";

	private static final int MAX_LENGTH = 16 * 1024;

	/**
	 * Read a headline.
	 * @param message the headline
	 * @param from who sends it
	 * @return what it announces
	 * @throws DroppedException when that is nothing, or not to be believed
	 */
	Announcement read(Element message, Jid from) throws DroppedException {
		Element news = Stream.of("user-update", "chat-update", "ethora-event")
			.flatMap((name) -> message.child(name).stream())
			.findFirst()
			.orElseThrow(() -> new DroppedException("headline about something else"));
		if (new EthoraData(news.attributes()).length() > MAX_LENGTH) {
			throw new DroppedException("too long");
		}
		if (!official(from) && !(news.name().equals("chat-update") && isOfItself(from, news))) {
			throw new DroppedException("headline of somebody who has none to tell");
		}
		return announcement(news, from).orElseThrow(() -> new DroppedException("headline without a subject"));
	}

	private boolean official(Jid from) {
		if (from.local() == null) {
			return from.domain().equals(this.domain) || from.domain().endsWith("." + this.domain);
		}
		return from.local().equals(ADMINISTRATOR) && from.domain().equals(this.domain);
	}

	private boolean isOfItself(Jid from, Element news) {
		String name = Objects.requireNonNullElse(news.attribute("chatName"), "");
		return from.resource() == null && from.domain().endsWith("." + this.domain)
				&& (name.equals(from.local()) || name.equals(from.toString()));
	}

	private static Optional<Announcement> announcement(Element news, Jid from) {
		String type = news.is("ethora-event", Ns.ETHORA_EVENT) ? news.attribute("type") : null;
		if (news.name().equals("user-update") || "user-profile-updated".equals(type)) {
			return first(news, "xmppUsername", "userId", "_id", "id", "uuid")
				.map((user) -> new Announcement.UserUpdated(user, news.attributes()));
		}
		if (news.name().equals("chat-update") || "chat-meta-updated".equals(type)) {
			return first(news, "chatName").map((chat) -> chat(chat, news, from));
		}
		return Optional.empty();
	}

	private static Announcement chat(String chat, Element news, Jid from) {
		if (chat.indexOf('@') < 0) {
			return new Announcement.ChatUpdated(chat, chat.equals(from.local()) ? from.bare() : null,
					news.attributes());
		}
		Jid room = EthoraData.address(news, "chatName");
		String name = (room != null && room.local() != null) ? room.local() : chat;
		return new Announcement.ChatUpdated(name, bare(room), news.attributes());
	}

	private static @Nullable Jid bare(@Nullable Jid room) {
		return (room != null) ? room.bare() : null;
	}

	private static Optional<String> first(Element news, String... names) {
		return Stream.of(names)
			.flatMap((name) -> Stream.ofNullable(news.attribute(name)))
			.filter((value) -> !value.isBlank())
			.findFirst();
	}

}
