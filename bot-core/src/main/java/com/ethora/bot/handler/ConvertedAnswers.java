package com.ethora.bot.handler;

import java.util.Optional;

import com.ethora.bot.dialog.Interpreter;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Understands answers as the arguments of commands are understood.
 *
 * @param conversions what converts them
 */
public record ConvertedAnswers(ConversionService conversions) implements Interpreter {

	@Override
	public boolean understands(Class<?> type) {
		return this.conversions.canConvert(String.class, type);
	}

	@Override
	public <T> Optional<T> read(String text, Class<T> type) {
		try {
			return Optional.ofNullable(this.conversions.convert(text, type));
		}
		catch (ConversionException ex) {
			return Optional.ofNullable(Expectations.constant(type, text)).map(type::cast);
		}
	}

	@Override
	public String expected(Class<?> type) {
		return new Expectations(this.conversions).request(TypeDescriptor.valueOf(type));
	}

}
