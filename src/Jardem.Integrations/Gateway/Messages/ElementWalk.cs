using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Integrations.Gateway.Messages;

/// <summary>Walks elements by their place and name, never by search; what is missing or there twice makes the answer unusable.</summary>
internal static class ElementWalk
{
    extension(XmlElement parent)
    {
        /// <summary>The child elements, in their order.</summary>
        public IEnumerable<XmlElement> Elements()
        {
            foreach (XmlNode node in parent.ChildNodes)
                if (node is XmlElement element)
                    yield return element;
        }

        public XmlElement One(string name, string space = "") => parent.Maybe(name, space) ?? throw new UnusableException($"{parent.LocalName} lacks {name}");

        public XmlElement? Maybe(string name, string space = "")
        {
            XmlElement? found = null;
            foreach (var element in parent.Elements())
            {
                if (element.LocalName != name || element.NamespaceURI != space)
                    continue;
                if (found is not null)
                    throw new UnusableException($"{parent.LocalName} has {name} twice");
                found = element;
            }

            return found;
        }

        /// <summary>The only child element, of this name.</summary>
        public XmlElement Only(string name, string space)
        {
            var element = parent.One(name, space);
            return parent.Elements().Count() == 1 ? element : throw new UnusableException($"{parent.LocalName} holds more than {name}");
        }

        /// <summary>The text of the only child of this name.</summary>
        public string TextOf(string name)
        {
            var element = parent.One(name);
            return element.Elements().Any() ? throw new UnusableException($"{name} is no text") : element.InnerText;
        }

        public Instant MomentOf(string name) =>
            OffsetDateTimePattern.ExtendedIso.Parse(parent.TextOf(name)) is { Success: true } moment ? moment.Value.ToInstant() : throw new UnusableException($"{name} is no moment");
    }
}
