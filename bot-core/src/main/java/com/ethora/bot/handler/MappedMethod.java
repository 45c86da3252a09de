package com.ethora.bot.handler;

import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * A method and the messages it handles.
 *
 * @param mapping the messages
 * @param method the method on its controller
 */
record MappedMethod(Mapping mapping, InvocableHandlerMethod method) {

	String describe() {
		return HandlerMethods.describe(this.method.getMethod());
	}

}
