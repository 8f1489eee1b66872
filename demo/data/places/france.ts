import type { Place } from './place.js';

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const france: Place = {
  company: 'Mistralys',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  regions: {
    'Île-de-France': {
      'Paris et petite couronne': words(
        'Paris Bastille, Paris Ternes, Montreuil, Créteil, Boulogne-Billancourt',
      ),
      'Grande couronne Est': words('Meaux, Melun, Évry-Courcouronnes, Chelles, Noisy-le-Grand'),
      'Grande couronne Ouest': words('Versailles, Cergy, Poissy, Rambouillet, Argenteuil'),
    },
    'Nord et Est': {
      'Hauts-de-France': words('Lille, Roubaix, Amiens, Saint-Quentin, Boulogne-sur-Mer'),
      'Grand Est': words('Strasbourg, Metz, Nancy, Épinal, Châlons-en-Champagne'),
      'Bourgogne-Franche-Comté': words('Dijon, Besançon, Chalon-sur-Saône, Nevers, Montbéliard'),
    },
    Ouest: {
      Bretagne: words('Rennes, Brest, Saint-Malo, Vannes, Saint-Brieuc'),
      Normandie: words('Rouen, Le Havre, Caen, Évreux, Cherbourg'),
      'Pays de la Loire': words('Nantes, Angers, Le Mans, Saint-Nazaire, La Roche-sur-Yon'),
    },
    Sud: {
      'Nouvelle-Aquitaine': words('Bordeaux, Poitiers, Pau, Périgueux, La Rochelle'),
      Occitanie: words('Toulouse, Montpellier, Nîmes, Béziers, Sète'),
      'Rhône et Méditerranée': words(
        'Lyon Part-Dieu, Saint-Étienne, Marseille Prado, Nice, Fréjus',
      ),
    },
  },
  givenNames: words(`
    Adèle, Adrien, Agnès, Aïcha, Alexandre, Alizée, Amandine, Anne-Laure, Arnaud, Aurélie, Aymeric, Baptiste,
    Bérénice, Blandine, Bruno, Capucine, Céline, Charlotte, Clément, Corentin, Cyril, Damien, Delphine, Édouard,
    Élisa, Emmanuelle, Erwan, Estelle, Fabien, Fanny, Florent, François-Xavier, Gaëlle, Gaëtan, Grégory, Gwenaëlle,
    Hadrien, Hélène, Inès, Jean-Baptiste, Jérôme, Joséphine, Julien, Kévin, Khadija, Lætitia, Lilian, Loïc, Louise,
    Ludivine, Maëlys, Mamadou, Manon, Margaux, Marie-Laure, Matthieu, Maud, Mehdi, Mickaël, Morgane, Nicolas, Noé,
    Noémie, Ophélie, Pauline, Pierre-Yves, Quentin, Rémi, Romain, Sandrine, Séverine, Solène, Sylvie, Théo, Tiphaine,
    Valentin, Victoire, Virginie, Yann, Yasmina, Yoann`),
  surnames: words(`
    Adam, Aubert, Barbier, Baron, Benoît, Berger, Bertrand, Besnard, Blanchard, Bonnet, Boyer, Breton, Brunet, Carré,
    Chauvin, Chevalier, Clément, Colin, Collet, Da Silva, David, Delaunay, Denis, Deschamps, Diarra, Dumont, Dupuis,
    Étienne, Fabre, Faure, Ferrand, Fleury, Garnier, Gaudin, Germain, Guérin, Guichard, Guillot, Hamon, Henry, Hervé,
    Huet, Jacquet, Joubert, Klein, Lacombe, Lamy, Laporte, Le Gall, Le Goff, Lebrun, Lecomte, Lemaître, Léonard,
    Leroux, Louis, Maillard, Mallet, Marchal, Marion, Masson, Mathieu, Ménager, Meunier, Meyer, Millet, Monnier,
    Moulin, Noël, Ollivier, Pasquier, Perret, Perrot, Petitjean, Philippe, Picard, Poulain, Prévost, Rémy, Renault,
    Rey, Richard, Rivière, Rolland, Roussel, Royer, Salmon, Sauvage, Schmitt, Tanguy, Texier, Thévenet, Vasseur,
    Verdier, Vidal, Vincent, Voisin, Weber`),
  brands: ['Mistralys', 'Zéphyr', 'Sirocco Pro'],
};
