package com.ethora.bot.ai.guard;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.ethora.bot.Jid;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Limits;
import com.ethora.bot.policy.Objection;
import com.ethora.bot.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * How much may be asked of the model of one bot.
 */
final class Budget {

	/** Who asks too much uses up nothing of what others share. */
	private static final List<Per> ORDER = List.of(Per.SENDER, Per.ROOM, Per.BOT);

	private final BudgetSettings settings;

	private final List<Policy> policies;

	private final Ledger ledger;

	Budget(BudgetSettings settings, InstantSource clock, @Nullable TokenStore store) {
		this.settings = settings;
		Limits limits = new Limits(settings.questions()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().name(), Map.Entry::getValue)), clock);
		this.policies = ORDER.stream().map((per) -> limits.find(per.name(), per)).flatMap(Optional::stream).toList();
		this.ledger = new Ledger(settings.zone(), clock, store);
	}

	/**
	 * Somebody asks something.
	 * @param caller who
	 * @return what it costs, to be closed when it is answered
	 * @throws AssistantException when they have asked enough
	 */
	Bill open(Caller caller) {
		this.policies.forEach((policy) -> policy.check(caller).ifPresent((objection) -> {
			throw tooOften(objection);
		}));
		List<Account> accounts = accounts(caller);
		this.ledger.hold(accounts, this.settings.reserve()).ifPresent((empty) -> {
			throw tooMuch(empty);
		});
		return new Bill(this.ledger, accounts, this.settings.reserve());
	}

	private List<Account> accounts(Caller caller) {
		List<Account> accounts = new ArrayList<>();
		for (Per per : ORDER) {
			Long limit = this.settings.tokens().get(per);
			String whose = whose(per, caller);
			if (limit != null && whose != null) {
				accounts.add(new Account(per, per + "/" + whose, limit));
			}
		}
		return accounts;
	}

	/** In private there is no room. */
	private static @Nullable String whose(Per per, Caller caller) {
		String bot = caller.bot().name();
		Jid room = caller.room();
		return switch (per) {
			case SENDER -> bot + "/" + caller.name();
			case ROOM -> (room != null) ? bot + "/" + room : null;
			case BOT -> bot;
		};
	}

	private static AssistantException tooOften(Objection objection) {
		return new AssistantException(Reason.BUDGET, "Asked too often for each " + objection.rule(), null,
				objection.answer().isEmpty());
	}

	private static AssistantException tooMuch(Ledger.Empty empty) {
		return new AssistantException(Reason.BUDGET,
				"The %d tokens of each %s are spent or held".formatted(empty.account().limit(), empty.account().per()),
				null, empty.told());
	}

}
