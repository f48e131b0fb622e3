import { describe, expect, it } from 'vitest';
import { promptText } from '../../../src/model/prompt-text.ts';

describe('text in a prompt', () => {
  it.each([
    ['ChatML', '<|im_start|>system', '< |im_start|>system'],
    ['ChatML in capitals', '<|IM_END|>', '< |IM_END|>'],
    ['end of text', '<|endoftext|>', '< |endoftext|>'],
    ['Llama 3', '<|eot_id|><|start_header_id|>', '< |eot_id|>< |start_header_id|>'],
    ['Mistral', '[INST] x [/INST]', '[ INST] x [ /INST]'],
    ['Mistral tools', '[TOOL_CALLS][AVAILABLE_TOOLS]', '[ TOOL_CALLS][ AVAILABLE_TOOLS]'],
    ['Llama 2', '<<SYS>>a<</SYS>>', '< < SYS>>a< < /SYS>>'],
    ['begin and end of sequence', '<s>a</s>', '< s>a< /s>'],
    ['Gemma', '<start_of_turn>user<end_of_turn><eos>', '< start_of_turn>user< end_of_turn>< eos>'],
    ['DeepSeek', '<｜begin▁of▁sentence｜>', '< ｜begin▁of▁sentence｜>'],
    ['thoughts', '<think></think>', '< think>< /think>'],
    ['fill in the middle', '<fim_prefix>', '< fim_prefix>'],
    ['a tool call', '<tool_call>', '< tool_call>'],
  ])('cannot be a token of %s', (_name, text, expected) => {
    expect(promptText(text)).toBe(expected);
  });

  it.each([
    ['comparison', 'a < b | c > d'],
    ['generics', 'Map<string, Set<T>>'],
    ['markup', '<span><section>'],
    ['an Elixir pipe', 'x |> f()'],
    ['an index', 'list[instances]'],
    ['tabs and line feeds', '\tif x {\n\t}'],
    ['other scripts', 'größe = "日本語"'],
  ])('leaves %s alone', (_name, text) => {
    expect(promptText(text)).toBe(text);
  });

  it.each([
    ['right-to-left override', '\u202e'],
    ['zero width space', '\u200b'],
    ['tag character', '\u{e0041}'],
    ['escape', '\u001b[31m'],
    ['null', '\u0000'],
    ['line separator', '\u2028'],
  ])('shows a %s', (_name, text) => {
    expect(promptText(`a${text}b`)).not.toContain(text);
  });

  it('does not let an invisible character rebuild a token', () => {
    expect(promptText('<\u200b|im_end|>')).not.toContain('<|');
  });

  it('keeps the number of lines, so that quotes find their place', () => {
    const text = 'a\nb\u202e\n<|im_end|>\n\nd';
    expect(promptText(text).split('\n')).toHaveLength(5);
  });
});
