package com.ethora.bot.handler;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.messaging.converter.GenericMessageConverter;
import org.springframework.messaging.handler.annotation.support.HeaderMethodArgumentResolver;
import org.springframework.messaging.handler.annotation.support.HeadersMethodArgumentResolver;
import org.springframework.messaging.handler.annotation.support.PayloadMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolverComposite;

/**
 * What fills the parameters of methods of one kind, and the check whether it can.
 *
 * @param resolvers what fills parameters
 * @param check finds what cannot be filled
 */
record Wiring(HandlerMethodArgumentResolverComposite resolvers, SignatureCheck check) {

	/**
	 * Wire methods of one kind.
	 * @param byType fills what is asked for by type
	 * @param others fill what else there is for this kind
	 * @param settings how methods are called
	 * @param returnValues which values can be returned
	 * @param problems told what cannot work
	 */
	static Wiring of(TypedArgumentResolver<?> byType, List<HandlerMethodArgumentResolver> others,
			HandlerSettings settings, ReturnValues returnValues, Consumer<String> problems) {
		ConversionService conversions = settings.commands().conversions();
		HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();
		resolvers.addResolver(byType);
		resolvers.addResolver(new ContinuationArgumentResolver());
		resolvers.addResolvers(others);
		resolvers.addResolver(new CommandArgumentResolver(conversions));
		resolvers.addResolver(new HeaderMethodArgumentResolver(conversions, null));
		resolvers.addResolver(new HeadersMethodArgumentResolver());
		resolvers.addResolver(new PayloadMethodArgumentResolver(new GenericMessageConverter(conversions), null, false));
		resolvers.addResolvers(settings.extensions().resolvers());
		return new Wiring(resolvers,
				new SignatureCheck(resolvers, conversions, byType.types(), returnValues, problems));
	}

	void wire(MappedMethod mapped) {
		mapped.method().setMessageMethodArgumentResolvers(this.resolvers);
		if (!mapped.isAlias()) {
			this.check.check(mapped);
		}
	}

	boolean fills(MethodParameter parameter) {
		return this.resolvers.supportsParameter(parameter);
	}

}
