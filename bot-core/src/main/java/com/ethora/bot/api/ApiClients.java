package com.ethora.bot.api;

import java.net.http.HttpClient;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes clients of the API, all by one connection pool.
 */
final class ApiClients {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final ApiSettings settings;

	private final JdkClientHttpRequestFactory requests;

	ApiClients(ApiSettings settings) {
		this.settings = settings;
		HttpClient.Builder http = HttpClient.newBuilder()
			.connectTimeout(settings.connectTimeout())
			.followRedirects(HttpClient.Redirect.NEVER)
			.version(HttpClient.Version.HTTP_1_1);
		if (settings.trust() != null) {
			http.sslContext(settings.trust());
		}
		this.requests = new JdkClientHttpRequestFactory(http.build());
		this.requests.setReadTimeout(settings.timeout());
	}

	/**
	 * Make a client.
	 * @param calls the calls it has
	 * @param first what is done to each call before anything else
	 * @param <T> the type of the calls
	 * @return the client
	 */
	<T> T create(Class<T> calls, ClientHttpRequestInterceptor... first) {
		RestClient client = RestClient.builder()
			.baseUrl(this.settings.url().toString())
			.requestFactory(this.requests)
			.configureMessageConverters((converters) -> converters.registerDefaults()
				.withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
			.requestInterceptors((interceptors) -> {
				interceptors.addAll(List.of(first));
				interceptors.add(new CallFailures());
			})
			.build();
		return HttpServiceProxyFactory.builderFor(new UnderstoodAnswers(RestClientAdapter.create(client)))
			.customArgumentResolver(new Proof.Resolver())
			.build()
			.createClient(calls);
	}

}
