package com.ethora.bot.contract.chaos.bot;

import java.util.concurrent.CompletionStage;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.DirectLine;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Notes;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.PeopleDesk;
import com.ethora.bot.wire.RoomDesk;
import com.ethora.bot.wire.Uploads;

/**
 * Does everything as another link does it, for those who change one thing about it.
 */
class ForwardingLink implements Link {

	private final Link link;

	ForwardingLink(Link link) {
		this.link = link;
	}

	@Override
	public CompletionStage<Void> join(Jid room, String nick) {
		return this.link.join(room, nick);
	}

	@Override
	public void leave(Jid room, String nick) {
		this.link.leave(room, nick);
	}

	@Override
	public CompletionStage<Boolean> present(Jid room, String nick) {
		return this.link.present(room, nick);
	}

	@Override
	public void send(OutboundMessage message) {
		this.link.send(message);
	}

	@Override
	public void show(Jid room, ChatState state) {
		this.link.show(room, state);
	}

	@Override
	public CompletionStage<ArchivePage> archive(ArchiveQuery query) {
		return this.link.archive(query);
	}

	@Override
	public Notes notes() {
		return this.link.notes();
	}

	@Override
	public RoomDesk desk() {
		return this.link.desk();
	}

	@Override
	public DirectLine direct() {
		return this.link.direct();
	}

	@Override
	public Uploads uploads() {
		return this.link.uploads();
	}

	@Override
	public PeopleDesk people() {
		return this.link.people();
	}

	@Override
	public CompletionStage<Void> ping() {
		return this.link.ping();
	}

	@Override
	public void close() {
		this.link.close();
	}

	@Override
	public void drop() {
		this.link.drop();
	}

}
