package com.ethora.bot.ai.guard;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.ethora.bot.Jid;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Limits;
import com.ethora.bot.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * How much may be asked of the model of one bot.
 */
final class Budget {

	/** Who asks too much uses up nothing of what others share. */
	private static final List<Per> ORDER = List.of(Per.SENDER, Per.ROOM, Per.BOT);

	private final BudgetSettings settings;

	private final Map<Per, Policy> policies;

	private final Ledger ledger;

	private final Told told = new Told();

	Budget(BudgetSettings settings, InstantSource clock, @Nullable TokenStore store) {
		this.settings = settings;
		Limits limits = new Limits(settings.questions()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().name(), Map.Entry::getValue)), clock);
		this.policies = new EnumMap<>(Per.class);
		ORDER.forEach((per) -> limits.find(per.name(), per).ifPresent((policy) -> this.policies.put(per, policy)));
		this.ledger = new Ledger(settings.zone(), clock, store);
	}

	/**
	 * Somebody asks something.
	 * @param caller who
	 * @return what it costs, to be closed when it is answered
	 * @throws AssistantException when they have asked enough
	 */
	Bill open(Caller caller) {
		String asker = caller.name() + "/" + caller.room();
		for (Per per : ORDER) {
			check(per, caller, asker);
		}
		List<Account> accounts = accounts(caller);
		this.ledger.hold(accounts, this.settings.reserve()).ifPresent((empty) -> {
			throw tooMuch(empty, this.told.again(empty.name(), asker));
		});
		accounts.forEach((account) -> this.told.enough(account.name()));
		return bill(accounts);
	}

	/**
	 * Nobody has asked, but what somebody has said is looked at. What that takes is paid
	 * like anything else, but it is no question, and nobody is told of it.
	 * @param caller who
	 * @return what it costs, to be closed when it was looked at
	 * @throws AssistantException when there is nothing left for it
	 */
	Bill overhear(Caller caller) {
		List<Account> accounts = accounts(caller);
		this.ledger.hold(accounts, this.settings.reserve()).ifPresent((empty) -> {
			throw tooMuch(empty, true);
		});
		return bill(accounts);
	}

	private Bill bill(List<Account> accounts) {
		return new Bill(this.ledger, accounts, this.settings.reserve());
	}

	private void check(Per per, Caller caller, String asker) {
		Policy policy = this.policies.get(per);
		if (policy == null) {
			return;
		}
		String account = "questions of " + per + "/" + Objects.requireNonNullElse(whose(per, caller), asker);
		if (policy.check(caller).isPresent()) {
			throw new AssistantException(Reason.BUDGET, "Asked too often for each " + per, null,
					this.told.again(account, asker));
		}
		this.told.enough(account);
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

	private static AssistantException tooMuch(Account empty, boolean told) {
		return new AssistantException(Reason.BUDGET,
				"The %d tokens of each %s are spent or held".formatted(empty.limit(), empty.per()), null, told);
	}

}
