package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Wire;

/**
 * A chat server and the network before it, both in memory and on one timeline. Rooms
 * exist from the first time they are named; every link is kept for the test to look at.
 */
public final class SimulatedWire implements Wire {

	private final SimulatedTimeline timeline;

	private final Map<Jid, SimulatedRoom> rooms = new LinkedHashMap<>();

	private final SimulatedNotes notes = new SimulatedNotes();

	private final List<SimulatedLink> links = new ArrayList<>();

	private final List<Credentials> logins = new ArrayList<>();

	private Supplier<Duration> latency = () -> Duration.ZERO;

	private LinkFailure.Kind refusal;

	private boolean silent;

	public SimulatedWire(SimulatedTimeline timeline) {
		this.timeline = timeline;
	}

	@Override
	public Link connect(CredentialsSupplier credentials, LinkListener listener) {
		SimulatedLink link = new SimulatedLink(this, listener, this.timeline, () -> this.latency.get());
		this.links.add(link);
		link.login(credentials);
		return link;
	}

	/** Let people in from now on. */
	public void acceptLogins() {
		this.refusal = null;
		this.silent = false;
	}

	/** Let nobody in from now on. */
	public void refuseLogins(LinkFailure.Kind kind) {
		this.refusal = kind;
		this.silent = false;
	}

	/** Do not even answer from now on. */
	public void ignoreLogins() {
		this.silent = true;
	}

	/** Set how long everything takes, one way. */
	public void latency(Supplier<Duration> latency) {
		this.latency = latency;
	}

	/** Return a room, which comes into being by that. */
	public SimulatedRoom room(Jid room) {
		return this.rooms.computeIfAbsent(room, (key) -> new SimulatedRoom(key, this.timeline));
	}

	/** Return what is kept for the account of the bot. */
	public SimulatedNotes notes() {
		return this.notes;
	}

	/** Return the newest link. */
	public SimulatedLink link() {
		return this.links.get(this.links.size() - 1);
	}

	/** Return all links, oldest first. */
	public List<SimulatedLink> links() {
		return this.links;
	}

	/** Return what was logged in with, oldest first. */
	public List<Credentials> logins() {
		return this.logins;
	}

	void login(SimulatedLink link, Credentials credentials) {
		this.logins.add(credentials);
		if (this.silent) {
			return;
		}
		if (this.refusal != null) {
			link.end(LinkFailure.of(this.refusal, "Not today"));
		}
		else {
			this.links.stream().filter((other) -> other != link).forEach(SimulatedLink::replace);
			link.welcome(credentials.account().withResource("bot"));
		}
	}

	void gone(SimulatedLink link) {
		this.rooms.values().forEach((room) -> room.gone(link));
	}

}
