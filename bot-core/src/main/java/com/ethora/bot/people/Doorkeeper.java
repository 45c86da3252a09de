package com.ethora.bot.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.SubscriptionPolicy;
import com.ethora.bot.SubscriptionPolicy.Answer;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.PeopleDesk.Word;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers those who want to see the bot's presence as its policy says. Lives on the
 * timeline; the policy is asked on a worker, for one person at a time.
 */
public final class Doorkeeper {

	/** How many may wait; the server repeats what is not answered. */
	static final int MAX_WAITING = 100;

	private static final Logger logger = LoggerFactory.getLogger(Doorkeeper.class);

	private final SubscriptionPolicy policy;

	private final Executor workers;

	private final Timeline timeline;

	private final Deque<Visit> waiting = new ArrayDeque<>();

	private boolean busy;

	private @Nullable Link link;

	public Doorkeeper(SubscriptionPolicy policy, Executor workers, Timeline timeline) {
		this.policy = policy;
		this.workers = workers;
		this.timeline = timeline;
	}

	/**
	 * There is a link.
	 * @param link the link
	 */
	public void online(Link link) {
		this.link = link;
	}

	/**
	 * The link is gone. Those who wait will ask again.
	 */
	public void offline() {
		this.link = null;
		this.waiting.clear();
	}

	/**
	 * Something happened with somebody.
	 * @param event what
	 */
	public void met(ContactEvent event) {
		if (event instanceof ContactEvent.Asked asked) {
			visit(asked.jid(), (answer) -> answer(asked.jid(), answer));
		}
		else if (event instanceof ContactEvent.Probed probed) {
			visit(probed.jid(), (answer) -> show(probed.jid(), answer));
		}
	}

	private void visit(Jid person, Consumer<Answer> then) {
		if (this.waiting.size() < MAX_WAITING) {
			this.waiting.add(new Visit(person, then));
			next();
		}
	}

	private void next() {
		if (this.busy || this.waiting.isEmpty()) {
			return;
		}
		Visit visit = this.waiting.removeFirst();
		this.busy = true;
		try {
			this.workers.execute(() -> {
				Answer answer = decide(visit.person().bare());
				this.timeline.execute(() -> decided(visit, answer));
			});
		}
		catch (RejectedExecutionException ex) {
			this.busy = false;
		}
	}

	private Answer decide(Jid person) {
		try {
			return this.policy.decide(person);
		}
		catch (RuntimeException ex) {
			logger.error("The policy for those who want to see the bot's presence failed", ex);
			return Answer.LATER;
		}
	}

	private void decided(Visit visit, Answer answer) {
		this.busy = false;
		visit.then().accept(answer);
		next();
	}

	private void answer(Jid person, Answer answer) {
		if (this.link != null && answer != Answer.LATER) {
			this.link.people().say(person, (answer == Answer.YES) ? Word.SUBSCRIBED : Word.UNSUBSCRIBED);
		}
	}

	private void show(Jid person, Answer answer) {
		if (this.link != null && answer == Answer.YES) {
			this.link.people().showTo(person);
		}
	}

	private record Visit(Jid person, Consumer<Answer> then) {
	}

}
