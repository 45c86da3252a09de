package com.ethora.bot.api;

import com.ethora.bot.backend.BackendException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Hands out answers that were understood, and says which was not. What it was is not
 * told: it may hold what it should not.
 */
final class UnderstoodAnswers extends HttpExchangeAdapterDecorator {

	UnderstoodAnswers(HttpExchangeAdapter calls) {
		super(calls);
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		String call = "%s %s".formatted(values.getHttpMethod(), values.getUriTemplate());
		T answer;
		try {
			answer = super.exchangeForBody(values, type);
		}
		catch (RestClientException ex) {
			throw new BackendException(call, "the answer is not understood", null);
		}
		if (answer == null) {
			throw new BackendException(call, "the answer is empty", null);
		}
		return answer;
	}

}
