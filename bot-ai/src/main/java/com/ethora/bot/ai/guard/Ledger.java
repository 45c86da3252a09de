package com.ethora.bot.ai.guard;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.annotation.RateLimited.Per;
import org.jspecify.annotations.Nullable;

/**
 * What was spent today, and what is held for questions that wait for their answer. Who
 * has not spent for the longest time is forgotten when there are too many. Safe for use
 * by any thread; nobody waits for the store while others are held up.
 */
final class Ledger {

	private final ZoneId zone;

	private final InstantSource clock;

	private final KeptTokens kept;

	private final Map<Per, Map<String, Balance>> balances = new EnumMap<>(Per.class);

	/**
	 * Create a ledger.
	 * @param zone where a day begins
	 * @param clock what time it is
	 * @param store where sums are kept for good, if anywhere
	 */
	Ledger(ZoneId zone, InstantSource clock, @Nullable TokenStore store) {
		this.zone = zone;
		this.clock = clock;
		this.kept = new KeptTokens(store);
	}

	/**
	 * Hold tokens in all of some accounts, or in none of them.
	 * @param accounts the accounts
	 * @param tokens how many
	 * @return which account has not enough, none when they are held
	 */
	Optional<Account> hold(List<Account> accounts, long tokens) {
		LocalDate today = today();
		accounts.forEach((account) -> know(account, today));
		synchronized (this) {
			for (Account account : accounts) {
				Balance balance = balance(account, today);
				if (balance.spent + balance.held + tokens > account.limit()) {
					return Optional.of(account);
				}
			}
			accounts.forEach((account) -> balance(account, today).held += tokens);
			return Optional.empty();
		}
	}

	/** What was held is not held any more. */
	synchronized void release(List<Account> accounts, long tokens) {
		accounts.forEach((account) -> balance(account, today()).release(tokens));
	}

	/** Tokens were spent, whether they were held or not. */
	void spend(List<Account> accounts, long tokens) {
		LocalDate today = today();
		synchronized (this) {
			accounts.forEach((account) -> balance(account, today).spent += tokens);
		}
		for (Account account : accounts) {
			if (account.lasting()) {
				this.kept.add(account.name(), today, tokens).ifPresent((sum) -> learn(account, today, sum));
			}
		}
	}

	/** What was spent before this process began, or by another one. */
	private void know(Account account, LocalDate today) {
		if (account.lasting() && !known(account, today)) {
			this.kept.spent(account.name(), today).ifPresent((sum) -> learn(account, today, sum));
		}
	}

	private synchronized boolean known(Account account, LocalDate today) {
		Balance balance = balances(account).get(account.name());
		return balance != null && balance.day.equals(today);
	}

	private synchronized void learn(Account account, LocalDate today, long spent) {
		Balance balance = balance(account, today);
		balance.spent = Math.max(balance.spent, spent);
	}

	private Balance balance(Account account, LocalDate today) {
		return balances(account).computeIfAbsent(account.name(), (ignored) -> new Balance(today)).on(today);
	}

	private Map<String, Balance> balances(Account account) {
		return this.balances.computeIfAbsent(account.per(), (ignored) -> new Bounded<>());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	private static final class Balance {

		private LocalDate day;

		private long spent;

		private long held;

		Balance(LocalDate day) {
			this.day = day;
		}

		Balance on(LocalDate today) {
			if (!this.day.equals(today)) {
				this.day = today;
				this.spent = 0;
			}
			return this;
		}

		void release(long tokens) {
			this.held = Math.max(0, this.held - tokens);
		}

	}

}
