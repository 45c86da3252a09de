package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.annotation.RequiresAffiliation;
import com.ethora.bot.annotation.RequiresRole;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Limits;
import com.ethora.bot.policy.Objection;
import com.ethora.bot.policy.Policy;
import com.ethora.bot.policy.PolicySettings;
import com.ethora.bot.policy.Standing;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnObserver.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.handler.HandlerMethod;

/**
 * What has to be true before a method runs, in the order it is looked at: how somebody
 * stands with the room, then how often things were done. So nobody uses up what they may
 * not have.
 */
final class MethodPolicies implements Allowance {

	private static final Logger logger = LoggerFactory.getLogger(MethodPolicies.class);

	/** By identity: what controllers are equal to is their own business. */
	private final Map<HandlerMethod, List<Policy>> policies = new IdentityHashMap<>();

	private final PolicySettings settings;

	private final Limits limits;

	private final Consumer<String> problems;

	private MethodPolicies(PolicySettings settings, Consumer<String> problems) {
		this.settings = settings;
		this.limits = new Limits(settings.limits(), settings.clock());
		this.problems = problems;
	}

	/**
	 * Find the policies of methods.
	 * @param methods the methods
	 * @param settings what policies go by
	 * @param problems told what is wrong with them
	 */
	static MethodPolicies of(Stream<MappedMethod> methods, PolicySettings settings, Consumer<String> problems) {
		MethodPolicies found = new MethodPolicies(settings, problems);
		methods.forEach(
				(mapped) -> found.policies.put(mapped.method(), found.policies(mapped, MethodAnnotations.of(mapped))));
		return found;
	}

	/** Have a message of a room handled, unless there is a reason not to. */
	void guard(MappedMethod mapped, Turn turn, Runnable call) {
		guard(mapped, caller(turn), call, turn::refuse, turn::reply);
	}

	/** Have done what an admin of the bot wants, unless there is a reason not to. */
	void guardAdmin(MappedMethod mapped, Turn turn, Runnable call) {
		guard(mapped, caller(turn).asTrusted(), call, turn::refuse, turn::reply);
	}

	/** Have a message to the bot alone handled, unless there is a reason not to. */
	void guard(MappedMethod mapped, DirectTurn turn, Runnable call) {
		guard(mapped, caller(turn), call, turn::refuse, turn::reply);
	}

	/** Let a method look on, unless there is a reason not to, which is not told. */
	void guardQuietly(MappedMethod mapped, Turn turn, Runnable call) {
		guard(mapped, caller(turn), call, MethodPolicies::keepQuiet, MethodPolicies::keepQuiet);
	}

	/**
	 * Tell a method what happened, unless there is a reason not to, which is not told.
	 */
	void guardQuietly(MappedMethod mapped, EventTurn turn, Runnable call) {
		String nick = turn.sender().map(Sender::nick).orElse("");
		guard(mapped, Caller.inRoom(turn.bot(), turn.event().room(), nick), call, MethodPolicies::keepQuiet,
				MethodPolicies::keepQuiet);
	}

	private static void keepQuiet(Object what) {
		// Nobody has asked for anything.
	}

	/** Uses nothing up. */
	@Override
	public boolean permits(MappedMethod command, Turn turn) {
		return permits(command, caller(turn));
	}

	@Override
	public boolean permits(MappedMethod command, DirectTurn turn) {
		return permits(command, caller(turn));
	}

	private boolean permits(MappedMethod command, Caller caller) {
		return policies(command).stream().allMatch((policy) -> policy.allows(caller));
	}

	private void guard(MappedMethod mapped, Caller caller, Runnable call, Consumer<Outcome> refusal,
			Consumer<Reply> answer) {
		check(mapped, caller).ifPresentOrElse((objection) -> {
			logger.debug("{} did not run: {} by '{}'", mapped.describe(), objection.kind(), objection.rule());
			refusal.accept(switch (objection.kind()) {
				case FORBIDDEN -> Outcome.FORBIDDEN;
				case LIMITED -> Outcome.LIMITED;
			});
			if (!objection.answer().isBlank()) {
				answer.accept(Reply.text(objection.answer()));
			}
			this.settings.listener().objected(caller.bot(), objection);
		}, () -> run(caller, call));
	}

	private void run(Caller caller, Runnable call) {
		Runnable end = this.settings.scope().open(caller);
		try {
			call.run();
		}
		finally {
			end.run();
		}
	}

	private Optional<Objection> check(MappedMethod mapped, Caller caller) {
		return policies(mapped).stream().map((policy) -> policy.check(caller)).flatMap(Optional::stream).findFirst();
	}

	private static Caller caller(Turn turn) {
		return Caller.inRoom(turn.bot(), turn.message().room(), turn.message().sender().nick());
	}

	private Caller caller(DirectTurn turn) {
		return Caller.alone(turn.bot(), turn.message().peer(), this.settings.admins());
	}

	private List<Policy> policies(MappedMethod mapped) {
		return this.policies.getOrDefault(mapped.method(), List.of());
	}

	private List<Policy> policies(MappedMethod mapped, MethodAnnotations annotations) {
		List<Policy> found = new ArrayList<>();
		annotations.find(RequiresAffiliation.class).map(RequiresAffiliation::value).ifPresent((least) -> {
			if (least == Affiliation.OUTCAST) {
				this.problems.accept("%s requires the affiliation OUTCAST, which gives no rights: require another"
					.formatted(mapped.describe()));
			}
			found.add(Standing.of(least, this.settings.forbiddenText()));
		});
		annotations.find(RequiresRole.class).map(RequiresRole::value).ifPresent((least) -> {
			if (least == Role.NONE) {
				this.problems.accept("%s requires the role NONE, which nobody in a room has: require another"
					.formatted(mapped.describe()));
			}
			found.add(Standing.of(least, this.settings.forbiddenText()));
		});
		annotations.findAll(RateLimited.class)
			.forEach((limited) -> this.limits.find(limited.value(), limited.per())
				.ifPresentOrElse(found::add, () -> this.problems.accept(unknown(mapped, limited.value()))));
		return List.copyOf(found);
	}

	private String unknown(MappedMethod mapped, String limit) {
		String known = this.limits.names().isEmpty() ? "no limit is configured"
				: "only %s are configured".formatted(this.limits.names());
		return "%s is limited by '%s', but %s: set 'ethora.bot.limits.%s.permits' and '.period'"
			.formatted(mapped.describe(), limit, known, limit);
	}

}
