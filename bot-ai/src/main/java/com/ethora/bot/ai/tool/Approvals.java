package com.ethora.bot.ai.tool;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.Jid;
import com.ethora.bot.ai.Ears;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks people in rooms whether tools may run, and waits for what they say. In each room
 * one thing is asked at a time, so that a yes is never taken for another. Safe for use by
 * any thread.
 */
public final class Approvals {

	private static final Logger logger = LoggerFactory.getLogger(Approvals.class);

	private final Ears ears;

	private final int mostWaiting;

	private final AtomicInteger waiting = new AtomicInteger();

	private final Set<Place> asked = ConcurrentHashMap.newKeySet();

	/**
	 * Create approvals.
	 * @param ears where people are heard
	 * @param mostWaiting how many workers may wait for people at the same time
	 */
	public Approvals(Ears ears, int mostWaiting) {
		this.ears = ears;
		this.mostWaiting = mostWaiting;
	}

	/**
	 * Ask, and wait.
	 * @param petition what
	 * @return what came of it
	 */
	Verdict ask(Petition petition) {
		Verdict verdict = petition.occasion()
			.message()
			.map((message) -> alone(petition, new Place(petition.occasion().bot().name(), message.room())))
			.orElse(Verdict.UNAVAILABLE);
		logger.info("Tool {} in {}: consent {}", petition.tool(), petition.occasion().conversation(),
				verdict.consent());
		return verdict;
	}

	private Verdict alone(Petition petition, Place place) {
		if (this.waiting.incrementAndGet() > this.mostWaiting) {
			this.waiting.decrementAndGet();
			return Verdict.UNAVAILABLE;
		}
		try {
			return this.asked.add(place) ? heard(petition, place) : Verdict.UNAVAILABLE;
		}
		finally {
			this.waiting.decrementAndGet();
		}
	}

	private Verdict heard(Petition petition, Place place) {
		Hearing hearing = new Hearing(petition);
		Runnable deaf = this.ears.listen(petition.occasion().bot(), place.room(), hearing::hears);
		try {
			return hearing.outcome();
		}
		finally {
			deaf.run();
			this.asked.remove(place);
		}
	}

	private record Place(String bot, Jid room) {
	}

}
