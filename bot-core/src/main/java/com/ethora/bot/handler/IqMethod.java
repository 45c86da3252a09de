package com.ethora.bot.handler;

import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * A method and the requests it answers.
 *
 * @param mapping the requests
 * @param method the method on its controller
 */
record IqMethod(IqMapping mapping, InvocableHandlerMethod method) {

	String describe() {
		return HandlerMethods.describe(this.method.getMethod());
	}

}
