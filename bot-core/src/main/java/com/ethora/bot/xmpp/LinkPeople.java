package com.ethora.bot.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.ethora.bot.Activity;
import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import com.ethora.bot.wire.PeopleDesk;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Shows, asks and has changed by one link what concerns people.
 */
final class LinkPeople implements PeopleDesk {

	/** How servers say that there is nothing, or nothing for us. */
	private static final Set<String> NOTHING = Set.of("item-not-found", "forbidden", "not-authorized");

	private final XmppLink link;

	private final StanzaIds ids;

	private final Persona persona;

	private volatile Standing standing;

	private final InstantSource clock;

	/** When we said something last. */
	private volatile Instant said;

	private LinkPeople(XmppLink link, StanzaIds ids, Persona persona, Capabilities capabilities, InstantSource clock) {
		this.link = link;
		this.ids = ids;
		this.persona = persona;
		this.standing = new Standing(persona.presence(), capabilities);
		this.clock = clock;
		this.said = clock.instant();
	}

	static LinkPeople of(XmppLink link, StanzaIds ids, String name, Persona persona, InstantSource clock) {
		return new LinkPeople(link, ids, persona, Capabilities.of(name, persona), clock);
	}

	/** We say something now. */
	void spoke() {
		this.said = this.clock.instant();
	}

	/** How long we have said nothing. */
	Duration idle() {
		return Duration.between(this.said, this.clock.instant());
	}

	/** How we show now. */
	Standing standing() {
		return this.standing;
	}

	/** Show for the first time, as what we are by now. */
	String begin() {
		Standing now = new Standing(this.persona.presence(), this.standing.capabilities());
		this.standing = now;
		return PresenceStanzas.show(null, now);
	}

	/** A room we entered knows how we were when we asked to be let in. */
	void entered(Jid place, Standing asked) {
		Standing now = this.standing;
		if (!now.equals(asked)) {
			this.link.transmitWhileOnline(PresenceStanzas.show(place, now));
		}
	}

	@Override
	public void show(Presence presence) {
		Standing now = new Standing(presence, this.standing.capabilities());
		if (now.equals(this.standing)) {
			return;
		}
		this.standing = now;
		this.link.transmitWhileOnline(PresenceStanzas.show(null, now));
		this.link.places().forEach((place) -> this.link.transmitWhileOnline(PresenceStanzas.show(place, now)));
	}

	@Override
	public void showTo(Jid person) {
		this.link.transmitWhileOnline(PresenceStanzas.show(person, this.standing));
	}

	@Override
	public void say(Jid person, Word word) {
		this.link.transmitWhileOnline(PresenceStanzas.say(person, word));
	}

	@Override
	public CompletionStage<List<Contact>> contacts() {
		String id = this.ids.next("roster");
		return this.link.ask(id, null, PeopleStanzas.contacts(id), PeopleReader::contacts);
	}

	@Override
	public CompletionStage<Void> put(Contact contact) {
		String id = this.ids.next("roster_add");
		return this.link.order(id, null, PeopleStanzas.put(contact, id));
	}

	@Override
	public CompletionStage<Void> remove(Jid person) {
		String id = this.ids.next("roster_remove");
		return this.link.order(id, null, PeopleStanzas.remove(person, id));
	}

	@Override
	public CompletionStage<List<Jid>> blocked() {
		String id = this.ids.next("blocklist");
		return this.link.ask(id, null, PeopleStanzas.blocked(id),
				(answer) -> answer.child("blocklist", Ns.BLOCKING)
					.map((list) -> PeopleReader.blocked(list).toList())
					.orElseGet(List::of));
	}

	@Override
	public CompletionStage<Void> block(List<Jid> people) {
		String id = this.ids.next("block");
		return this.link.order(id, null, PeopleStanzas.block(people, id));
	}

	@Override
	public CompletionStage<Void> unblock(List<Jid> people) {
		String id = this.ids.next("unblock");
		return this.link.order(id, null, PeopleStanzas.unblock(people, id));
	}

	@Override
	public CompletionStage<Optional<Card>> card(Jid person) {
		String id = this.ids.next("vcard");
		Jid asked = other(person);
		return orNothing(this.link.ask(id, asked, PeopleStanzas.card(asked, id), Cards::read));
	}

	@Override
	public CompletionStage<Void> publish(Card card) {
		String id = this.ids.next("vcard");
		return this.link.order(id, null, PeopleStanzas.publish(card, id));
	}

	@Override
	public CompletionStage<Optional<Avatar>> avatar(Jid person) {
		Jid asked = other(person);
		return orNothing(published(asked, Ns.AVATAR_METADATA).thenCompose((metadata) -> {
			Optional<PeopleReader.PictureInfo> info = PeopleReader.picture(metadata.orElse(null));
			return info.isPresent() ? picture(asked, info.get()) : CompletableFuture.completedFuture(Optional.empty());
		}));
	}

	private CompletionStage<Optional<Avatar>> picture(@Nullable Jid asked, PeopleReader.PictureInfo info) {
		String id = this.ids.next("avatar");
		return this.link.ask(id, asked, PeopleStanzas.picture(asked, info.id(), id),
				(answer) -> PeopleReader.picture(answer, info));
	}

	@Override
	public CompletionStage<Void> publish(Avatar avatar) {
		return publish((open) -> {
			String id = this.ids.next("avatar");
			return this.link.order(id, null, PeopleStanzas.publishPicture(avatar, open, id));
		}).thenCompose((nothing) -> publish((open) -> {
			String id = this.ids.next("avatar");
			return this.link.order(id, null, PeopleStanzas.publishPictureInfo(avatar, open, id));
		}));
	}

	@Override
	public CompletionStage<Optional<String>> nick(Jid person) {
		return orNothing(
				published(other(person), Ns.NICK).thenApply((published) -> PeopleReader.nick(published.orElse(null))));
	}

	@Override
	public CompletionStage<Void> publishNick(String nick) {
		return publish((open) -> {
			String id = this.ids.next("nick");
			return this.link.order(id, null, PeopleStanzas.publishNick(nick, open, id));
		});
	}

	@Override
	public CompletionStage<Activity> lastActivity(Jid person) {
		String id = this.ids.next("last");
		return this.link.ask(id, person, PeopleStanzas.lastActivity(person, id), PeopleReader::activity);
	}

	private CompletionStage<Optional<Element>> published(@Nullable Jid asked, String node) {
		String id = this.ids.next("published");
		return this.link.ask(id, asked, PeopleStanzas.published(asked, node, id),
				(answer) -> PeopleReader.published(answer, node));
	}

	/** What was published before for contacts only stays so. */
	private static CompletionStage<Void> publish(Function<Boolean, CompletionStage<Void>> publication) {
		return publication.apply(true)
			.exceptionallyCompose((error) -> cause(error) instanceof RefusedException refused
					&& refused.refusal().condition().equals("conflict") ? publication.apply(false)
							: CompletableFuture.failedFuture(cause(error)));
	}

	/** Our own account is asked without an address. */
	private @Nullable Jid other(Jid person) {
		Jid self = this.link.self();
		return (self != null && person.bare().equals(self.bare())) ? null : person.bare();
	}

	private static <T> CompletionStage<Optional<T>> orNothing(CompletionStage<Optional<T>> asked) {
		return asked.exceptionallyCompose((error) -> cause(error) instanceof RefusedException refused
				&& NOTHING.contains(refused.refusal().condition()) ? CompletableFuture.completedFuture(Optional.empty())
						: CompletableFuture.failedFuture(cause(error)));
	}

	private static Throwable cause(Throwable error) {
		return (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
	}

}
