package com.ethora.bot.test;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A chat server without a network: rooms, the links of bots, and what is kept for their
 * accounts. All of it lives on the virtual time.
 */
final class ChatServer {

	private final VirtualTime time;

	private final Map<Jid, ChatRoom> rooms = new LinkedHashMap<>();

	private final Map<Jid, ServerLink> links = new LinkedHashMap<>();

	/** The nicks of those that were ever equipped for this server. */
	private final Set<String> tested = ConcurrentHashMap.newKeySet();

	private final Map<Jid, Map<String, String>> notes = new LinkedHashMap<>();

	private final Map<Jid, Diary> direct = new LinkedHashMap<>();

	ChatServer(VirtualTime time) {
		this.time = time;
	}

	VirtualTime time() {
		return this.time;
	}

	Wire wire(Jid account, BotProfile profile) {
		this.tested.add(account.requireLocal());
		Sender sender = new Sender(account.requireLocal(), profile.name(), profile.photo(), true);
		return (credentials, listener) -> {
			ServerLink link = new ServerLink(this, account, sender, listener);
			this.time.execute(() -> login(link));
			return link;
		};
	}

	/** There is one session of an account: who comes later takes its place. */
	private void login(ServerLink link) {
		ServerLink before = this.links.put(link.account(), link);
		if (before != null) {
			before.replaced();
		}
		link.welcome();
	}

	void gone(ServerLink link) {
		this.links.remove(link.account(), link);
		this.rooms.values().forEach((room) -> room.gone(link));
	}

	ChatRoom room(Jid room) {
		return this.rooms.computeIfAbsent(room.bare(), (jid) -> new ChatRoom(jid, this.time, this::isTested));
	}

	Collection<ChatRoom> rooms() {
		return List.copyOf(this.rooms.values());
	}

	Collection<Diary> diaries() {
		return List.copyOf(this.direct.values());
	}

	/** The talk of a person with bots, outside of rooms. */
	Diary direct(Jid person) {
		return this.direct.computeIfAbsent(person.bare(), (jid) -> new Diary(jid.requireLocal(), this::isTested));
	}

	@Nullable ServerLink link(Jid account) {
		return this.links.get(account.bare());
	}

	Collection<ServerLink> links() {
		return List.copyOf(this.links.values());
	}

	Map<String, String> notes(Jid account) {
		return this.notes.computeIfAbsent(account, (jid) -> new LinkedHashMap<>());
	}

	/** A bot says something to one person. */
	void post(ServerLink from, DirectPost post) {
		Jid peer = post.peer().jid();
		Diary diary = post.peer().inRoom() ? room(peer).diary() : direct(peer);
		diary.add(new Entry(diary.act(), from.sender(), Entry.What.WHISPERS, post.reply().text(), post.reply(),
				post.id(), null, false));
		from.acknowledged(post.peer(), post.id());
	}

	/** Nobody has said anything and nobody is there. */
	void clear() {
		this.direct.clear();
		this.rooms.values().forEach((room) -> {
			room.occupants()
				.stream()
				.filter((each) -> !isTested(each.sender()))
				.forEach((each) -> room.leave(each.nick()));
			room.diary().clear();
		});
	}

	private boolean isTested(Sender who) {
		return this.tested.contains(who.nick());
	}

	/** As if it had never been used. */
	void wipe() {
		this.direct.clear();
		this.notes.clear();
		this.rooms.clear();
	}

}
